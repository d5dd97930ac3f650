import type { VisitView } from '#shared/contract/visits.ts';
import { VitalsBox } from './vitals-box.tsx';

interface VisitVitalsPanelProps {
  visit: VisitView;
  /** The keys that go to the vitals, on a screen that has some. */
  keys?: string;
}

/** The vitals of a visit that is open. They can be changed while it is a draft. */
export function VisitVitalsPanel({ visit, keys }: VisitVitalsPanelProps) {
  return (
    <VitalsBox
      appointmentId={visit.status === 'draft' ? visit.appointmentId : undefined}
      visitId={visit._id}
      vitals={visit.vitals}
      recordedByName={visit.vitalsRecordedByName}
      patient={visit.patient}
      keys={keys}
      isSecondary
    />
  );
}
