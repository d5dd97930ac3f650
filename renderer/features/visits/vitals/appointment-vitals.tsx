import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { useChannel } from '../../../app/queries.ts';
import { ListPending } from '../../../components/list-pending.tsx';
import { OthersHere } from '../presence/others-here.tsx';
import { VitalsBox } from './vitals-box.tsx';

interface AppointmentVitalsProps {
  appointment: AppointmentView;
  /** The view around them has its own first button. */
  isSecondary: boolean;
}

/** The vitals of somebody who is here: taken before the doctor opens the visit, or while it is open. */
export function AppointmentVitals({ appointment, isSecondary }: AppointmentVitalsProps) {
  const answer = useChannel('visits.getVitals', { appointmentId: appointment._id });
  const { data } = answer;
  if (!data) return <ListPending answer={answer} rows={3} />;
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
        isSecondary={isSecondary}
      />
    </>
  );
}
