import { staffName } from '#shared/domain/user.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import { DoctorHours } from '../../accounts/hours/doctor-hours.tsx';

/** A doctor's working hours, beside the calendar that they shape. */
export function HoursPane({ doctorId, onClose }: { doctorId: string; onClose: () => void }) {
  const answer = useChannel('accounts.listDoctors', {});
  const { data } = answer;
  const doctor = data?.doctors.find(({ _id }) => _id === doctorId);
  return (
    <DetailsPane
      title={words.scheduling.hours.title}
      subtitle={doctor && staffName({ ...doctor, role: 'doctor' })}
      onClose={onClose}
    >
      <ListPending answer={answer} />
      {doctor && <DoctorHours doctor={doctor} />}
    </DetailsPane>
  );
}
