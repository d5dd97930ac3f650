import { useChannel } from '../../../app/queries.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { ListSkeleton } from '../../../components/list-skeleton.tsx';
import { LetterheadForm } from './letterhead-form.tsx';

/** What stands above the clinic's papers. */
export function LetterheadSettings() {
  const { data, error, refetch } = useChannel('clinic.getLetterhead', {});
  if (data) return <LetterheadForm saved={data} />;
  return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <ListSkeleton rows={5} />;
}
