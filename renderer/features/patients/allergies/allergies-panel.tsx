import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { PatientChart, PatientDetails } from '#shared/contract/patients.ts';
import { words } from '#shared/words/words.ts';
import { hasDraft } from '../../../app/draft-store.ts';
import { useCan } from '../../../app/session.ts';
import { AllergyBadge } from '../../../components/allergy-badge.tsx';
import { Panel } from '../../../components/panel.tsx';
import classes from './allergies.module.css';
import { AllergiesForm, allergiesFormKey } from './allergies-form.tsx';

/** Known allergies, none, or not asked yet; those who may write the chart change it here. */
export function AllergiesPanel({ patient, chart }: { patient: PatientDetails; chart: PatientChart }) {
  const canWrite = useCan('chart.write');
  const [isEditing, setEditing] = useState(() => hasDraft(allergiesFormKey(patient._id)));
  const edit = canWrite && !isEditing && (
    <Button variant="subtle" size="compact-sm" onClick={() => setEditing(true)}>
      {words.patients.allergies.edit}
    </Button>
  );
  return (
    <Panel title={words.patients.sections.allergies} aside={edit}>
      {isEditing ? (
        <AllergiesForm patient={patient} saved={chart.allergies} onClose={() => setEditing(false)} />
      ) : chart.allergies && chart.allergies.length > 0 ? (
        <ul className={classes.list}>
          {chart.allergies.map((allergy) => (
            <Text component="li" key={allergy} className={classes.allergy ?? ''}>
              {allergy}
            </Text>
          ))}
        </ul>
      ) : (
        <AllergyBadge allergies={chart.allergies} />
      )}
    </Panel>
  );
}
