import type { VisitView } from '#shared/contract/visits.ts';
import { VitalsBox } from './vitals-box.tsx';

/** The vitals of a visit that is open. They can be changed while it is a draft. */
export function VisitVitalsPanel({ visit }: { visit: VisitView }) {
  return (
    <VitalsBox
      appointmentId={visit.status === 'draft' ? visit.appointmentId : undefined}
      visitId={visit._id}
      vitals={visit.vitals}
      recordedByName={visit.vitalsRecordedByName}
      patient={visit.patient}
    />
  );
}
