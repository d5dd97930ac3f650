import { useParams } from 'react-router';
import { ChartScope } from '../../../app/chart-scope.tsx';
import { useChannel } from '../../../app/queries.ts';
import { useSession } from '../../../app/session.ts';
import { ListPending } from '../../../components/list-pending.tsx';
import { PatientHeader } from '../../../components/patient-header.tsx';
import { OthersHere } from '../presence/others-here.tsx';
import { CompletedVisit } from './completed-visit.tsx';
import { DraftVisit } from './draft-visit.tsx';

/** One visit, with its patient in sight: written by its doctor while it is a draft, read by everybody else who may. */
export function VisitScreen() {
  const { visitId = '' } = useParams();
  const { user } = useSession();
  const answer = useChannel('visits.getVisit', { visitId });
  const { data: visit } = answer;
  if (!visit) return <ListPending answer={answer} />;
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
