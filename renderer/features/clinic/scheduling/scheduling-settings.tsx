import { useChannel } from '../../../app/queries.ts';
import { ListPending } from '../../../components/list-pending.tsx';
import { SchedulingForm } from './scheduling-form.tsx';

/** The types of appointment and the rooms, for the whole clinic. */
export function SchedulingSettings() {
  const answer = useChannel('clinic.getSettings', {});
  const { data } = answer;
  if (data) return <SchedulingForm settings={data} />;
  return <ListPending answer={answer} rows={5} />;
}
