import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { useChannel } from '../../../app/queries.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { ListSkeleton } from '../../../components/list-skeleton.tsx';
import { OthersHere } from '../presence/others-here.tsx';
import { VitalsBox } from './vitals-box.tsx';

/** The vitals of somebody who is here: taken before the doctor opens the visit, or while it is open. */
export function AppointmentVitals({ appointment }: { appointment: AppointmentView }) {
  const { data, error, refetch } = useChannel('visits.getVitals', { appointmentId: appointment._id });
  if (!data)
    return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <ListSkeleton rows={3} />;
  return (
    <>
      <OthersHere appointmentId={appointment._id} />
      <VitalsBox
        key={appointment._id}
        appointmentId={appointment.status === 'completed' ? undefined : appointment._id}
        visitId={data.visitId}
        vitals={data.vitals}
        recordedByName={data.recordedByName}
        patient={appointment.patient}
      />
    </>
  );
}
