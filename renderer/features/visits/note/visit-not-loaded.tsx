import { errorValue } from '../../../app/call-error.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import { PageBody } from '../../../components/page-body.tsx';
import { PatientHeader } from '../../../components/patient-header.tsx';
import { isFinalFailure } from './is-final-failure.ts';
import { LeftoverText } from './leftover-text.tsx';
import classes from './note.module.css';
import { useKeptNote } from './use-kept-note.ts';

interface VisitNotLoadedProps {
  visitId: string;
  error: Error;
  onRetry: () => void;
}

/** A visit that cannot be shown. What was typed in its note and is only on this computer is there all the same, under the patient it was typed for. */
export function VisitNotLoaded({ visitId, error, onRetry }: VisitNotLoadedProps) {
  const kept = useKeptNote(visitId);
  if (!kept) return <ErrorState error={error} onRetry={onRetry} />;
  return (
    <>
      <PatientHeader patientId={kept.patientId} />
      <PageBody>
        <ErrorState error={error} onRetry={onRetry} />
        <div className={classes.notLoaded}>
          <LeftoverText
            visitId={visitId}
            why={isFinalFailure(errorValue(error)) ? 'refused' : 'waiting'}
            onAmend={undefined}
          />
        </div>
      </PageBody>
    </>
  );
}
