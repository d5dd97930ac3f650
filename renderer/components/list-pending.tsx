import { ErrorState } from './error-state.tsx';
import { ListSkeleton } from './list-skeleton.tsx';

interface Answer {
  data: unknown;
  error: Error | null;
  refetch: () => Promise<unknown>;
}

/** What stands in the place of an answer until it is there: a skeleton of its rows, or what went wrong and a way to try again. */
export function ListPending({ answer, ...rows }: { answer: Answer; rows?: number; height?: number }) {
  if (answer.data) return null;
  if (answer.error) return <ErrorState error={answer.error} onRetry={() => void answer.refetch()} />;
  return <ListSkeleton {...rows} />;
}
