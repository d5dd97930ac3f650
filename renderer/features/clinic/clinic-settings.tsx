import { useChannel } from '../../app/queries.ts';
import { ListPending } from '../../components/list-pending.tsx';
import { SettingsForm } from './settings-form.tsx';

/** What holds for the whole clinic. */
export function ClinicSettings() {
  const answer = useChannel('clinic.getSettings', {});
  const { data } = answer;
  if (data) return <SettingsForm settings={data} />;
  return <ListPending answer={answer} rows={5} />;
}
