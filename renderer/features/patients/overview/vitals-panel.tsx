import { Text } from '@mantine/core';
import type { ChartOverview } from '#shared/contract/chart.ts';
import type { PatientDetails } from '#shared/contract/patients.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { Panel } from '../../../components/panel.tsx';
import { VitalsGrid } from '../../../components/vitals-grid.tsx';
import { TabLink } from './tab-link.tsx';

const say = words.patients.vitals;

interface VitalsPanelProps {
  patient: PatientDetails;
  overview: ChartOverview;
}

/** The vitals of the last visit that had any. */
export function VitalsPanel({ patient, overview: { latestVitals } }: VitalsPanelProps) {
  const formats = useFormats();
  const recordedAt = latestVitals?.recordedAt;
  return (
    <Panel
      title={words.patients.sections.vitals}
      aside={
        <>
          {recordedAt && `${fill(say.taken, { date: formats.dayOf(recordedAt) })} · `}
          <TabLink to="vitals">{words.visits.vitals.course.tab}</TabLink>
        </>
      }
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
