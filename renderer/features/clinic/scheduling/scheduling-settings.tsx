import { useChannel } from '../../../app/queries.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { ListSkeleton } from '../../../components/list-skeleton.tsx';
import { SchedulingForm } from './scheduling-form.tsx';

/** The types of appointment and the rooms, for the whole clinic. */
export function SchedulingSettings() {
  const { data, error, refetch } = useChannel('clinic.getSettings', {});
  if (data) return <SchedulingForm settings={data} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <ListSkeleton rows={5} />;
}
