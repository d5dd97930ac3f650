import { useParams } from 'react-router';
import { errorValue } from '../../../app/call-error.ts';
import { ChartScope } from '../../../app/chart-scope.tsx';
import { useChannel } from '../../../app/queries.ts';
import { useSession } from '../../../app/session.ts';
import { ListSkeleton } from '../../../components/list-skeleton.tsx';
import { PatientHeader } from '../../../components/patient-header.tsx';
import { OthersHere } from '../presence/others-here.tsx';
import { CompletedVisit } from './completed-visit.tsx';
import { DraftVisit } from './draft-visit.tsx';
import { isFinalFailure } from './is-final-failure.ts';
import { VisitNotLoaded } from './visit-not-loaded.tsx';

/** One visit, with its patient in sight: written by its doctor while it is a draft, read by everybody else who may. */
export function VisitScreen() {
  const { visitId = '' } = useParams();
  const { user } = useSession();
  const answer = useChannel('visits.getVisit', { visitId });
  const { data: visit, error } = answer;
  // What was read before of a visit that is gone is not written on.
  if (error && (!visit || isFinalFailure(errorValue(error)))) {
    return <VisitNotLoaded visitId={visitId} error={error} onRetry={() => void answer.refetch()} />;
  }
  if (!visit) return <ListSkeleton />;
  const isOwnDraft = visit.status === 'draft' && visit.doctorId === user._id && user.role === 'doctor';
  return (
    <ChartScope key={visit.patientId} patientId={visit.patientId}>
      <PatientHeader patientId={visit.patientId} />
      <OthersHere appointmentId={visit.status === 'draft' ? visit.appointmentId : undefined} />
      {isOwnDraft ? (
        <DraftVisit key={visit._id} visit={visit} />
      ) : (
        <CompletedVisit key={visit._id} visit={visit} />
      )}
    </ChartScope>
  );
}
