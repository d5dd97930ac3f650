import { IconMail } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { type LetterKind, letterKinds } from '#shared/domain/letter.ts';
import { words } from '#shared/words/words.ts';
import { ChartScope } from '../../../app/chart-scope.tsx';
import { useChannel } from '../../../app/queries.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { ListSkeleton } from '../../../components/list-skeleton.tsx';
import { PatientHeader } from '../../../components/patient-header.tsx';
import { LetterDesk } from './letter-desk.tsx';

function isKind(kind: string | undefined): kind is LetterKind {
  return letterKinds.some((known) => known === kind);
}

/** A letter about a visit, written beside its sheet. */
export function WriteLetterScreen() {
  const { visitId = '', kind } = useParams();
  if (!isKind(kind)) return <EmptyState icon={IconMail} title={words.printing.unknown} />;
  return <Read key={`${visitId} ${kind}`} visitId={visitId} kind={kind} />;
}

function Read({ visitId, kind }: { visitId: string; kind: LetterKind }) {
  const { data, error, refetch } = useChannel('visits.prepareLetter', { visitId });
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <ListSkeleton />;
  const patientId = data.patient._id;
  return (
    <ChartScope key={patientId} patientId={patientId}>
      <PatientHeader patientId={patientId} />
      <LetterDesk kind={kind} sources={data} />
    </ChartScope>
  );
}
