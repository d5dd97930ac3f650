import { useChannel } from '../../app/queries.ts';
import { ErrorState } from '../../components/error-state.tsx';
import { ListSkeleton } from '../../components/list-skeleton.tsx';
import { SettingsForm } from './settings-form.tsx';

/** What holds for the whole clinic. */
export function ClinicSettings() {
  const { data, error, refetch } = useChannel('clinic.getSettings', {});
  if (data) return <SettingsForm settings={data} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <ListSkeleton rows={5} />;
}
