import { Navigate } from 'react-router';
import { words } from '#shared/words/words.ts';
import { errorValue } from '../../../app/call-error.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { PageHeader } from '../../../components/page-header.tsx';

/** The record cannot be shown: it was merged into another, which is shown instead, or something went wrong. */
export function RecordAway({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { code, parameters } = errorValue(error);
  if (code === 'PATIENT_MERGED' && parameters?.into) {
    return <Navigate to={`/patients/${parameters.into}`} replace />;
  }
  return (
    <>
      <PageHeader title={words.patients.title} />
      <ErrorState error={error} onRetry={onRetry} />
    </>
  );
}
