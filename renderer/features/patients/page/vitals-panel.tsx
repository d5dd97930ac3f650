import { Text } from '@mantine/core';
import type { PatientChart, PatientDetails } from '#shared/contract/patients.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { Panel } from '../../../components/panel.tsx';
import { VitalsGrid } from '../../../components/vitals-grid.tsx';

const say = words.patients.vitals;

/** The vitals of the last visit that had any. */
export function VitalsPanel({ patient, chart }: { patient: PatientDetails; chart: PatientChart }) {
  const formats = useFormats();
  const { latestVitals } = chart;
  const recordedAt = latestVitals?.recordedAt;
  return (
    <Panel
      title={words.patients.sections.vitals}
      aside={recordedAt && fill(say.taken, { date: formats.dateTime(recordedAt) })}
    >
      {latestVitals ? (
        <VitalsGrid vitals={latestVitals} dateOfBirth={patient.dateOfBirth} />
      ) : (
        <Text c="dimmed">
          {say.none}. {say.noneText}
        </Text>
      )}
    </Panel>
  );
}
