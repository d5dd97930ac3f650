import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { PatientSummary } from '#shared/contract/patients.ts';
import { fullName } from '#shared/domain/user.ts';
import type { VisitVitals } from '#shared/domain/vitals.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useAgeInMonths } from '../../../app/age-in-months.ts';
import { useFormats } from '../../../app/formats.ts';
import { useCan } from '../../../app/session.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { KeyHint } from '../../../components/key-hint.tsx';
import { Panel } from '../../../components/panel.tsx';
import { VitalsGrid } from '../../../components/vitals-grid.tsx';
import { goToNotePart, notePartId } from '../note/go-to-note-part.ts';
import { useEarlierVitals } from './use-earlier-vitals.ts';
import { VitalTrend } from './vital-trend.tsx';
import { hasTypedVitals, VitalsForm } from './vitals-form.tsx';

interface VitalsBoxProps {
  /** Absent where nothing can be recorded any more. */
  appointmentId: string | undefined;
  /** Undefined where there is no visit yet. */
  visitId: string | undefined;
  vitals: VisitVitals | undefined;
  recordedByName: string | undefined;
  patient: PatientSummary;
  /** The keys that go here, on a screen that has some. */
  keys?: string | undefined;
  /** The view around it has its own first button. */
  isSecondary: boolean;
}

const say = words.visits.vitals;

/** A visit's vitals, and the form to take or change them. */
export function VitalsBox(props: VitalsBoxProps) {
  const { appointmentId, visitId, vitals, recordedByName, patient, keys, isSecondary } = props;
  const formats = useFormats();
  const ageAt = useAgeInMonths(patient.dateOfBirth);
  const canRecord = useCan('visits.recordVitals') && appointmentId !== undefined;
  const [isEditing, setEditing] = useState(() => hasTypedVitals(appointmentId));
  const earlier = useEarlierVitals(patient._id, visitId);
  /** The form and the button that opens it stand in each other's place: so does the focus. */
  const edit = (isOpen: boolean) => {
    flushSync(() => setEditing(isOpen));
    goToNotePart('vitals');
  };
  const taken = vitals?.recordedAt;
  const aside = (taken || keys) && (
    <Group gap={8} wrap="nowrap">
      {taken && <span>{fill(say.by, { time: formats.time(taken), name: recordedByName ?? '' })}</span>}
      {keys && <KeyHint keys={keys} />}
    </Group>
  );
  return (
    <Panel title={say.title} aside={aside}>
      {isEditing && appointmentId ? (
        <VitalsForm
          appointmentId={appointmentId}
          saved={vitals}
          ageInMonths={ageAt()}
          earlier={earlier}
          isSecondary={isSecondary}
          onCancel={() => edit(false)}
          onSaved={() => {
            edit(false);
            toastDone(fill(say.saved, { name: fullName(patient) }));
          }}
        />
      ) : (
        <>
          {taken && vitals ? (
            <VitalsGrid
              vitals={vitals}
              dateOfBirth={patient.dateOfBirth}
              beside={(vital) => <VitalTrend earlier={earlier(vital)} />}
            />
          ) : (
            <Text size="sm" c="dimmed">
              {say.none}
            </Text>
          )}
          {canRecord && (
            <Button id={notePartId('vitals')} variant="default" size="xs" mt={10} onClick={() => edit(true)}>
              {taken ? say.change : say.take}
            </Button>
          )}
        </>
      )}
    </Panel>
  );
}
