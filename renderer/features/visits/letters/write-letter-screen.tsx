import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { words } from '#shared/words/words.ts';
import { ChartScope } from '../../../app/chart-scope.tsx';
import { useChannel } from '../../../app/queries.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import { PatientHeader } from '../../../components/patient-header.tsx';
import { useTextLists } from '../texts/use-text-lists.ts';
import { LetterDesk } from './letter-desk.tsx';
import { type OfferedLetter, offeredLetters } from './offered-letters.ts';

/** A letter about a visit, written beside its sheet. */
export function WriteLetterScreen() {
  const { visitId = '', kind = '', templateId } = useParams();
  const answer = useTextLists();
  const { data } = answer;
  if (!data) return <ListPending answer={answer} />;
  const offered = offeredLetters(data.letters);
  return (
    <Chosen
      key={`${visitId} ${kind} ${templateId}`}
      visitId={visitId}
      letter={offered.find((letter) => letter.kind === kind && letter.templateId === templateId)}
    />
  );
}

/** What a letter began with stays until it is issued, though somebody changes or deletes that text meanwhile. */
function Chosen({ visitId, letter }: { visitId: string; letter: OfferedLetter | undefined }) {
  const [offered] = useState(letter);
  if (!offered) return <EmptyState icon={IconMail} title={words.printing.unknown} />;
  return <Read visitId={visitId} offered={offered} />;
}

function Read({ visitId, offered }: { visitId: string; offered: OfferedLetter }) {
  const answer = useChannel('visits.prepareLetter', { visitId });
  const { data } = answer;
  if (!data) return <ListPending answer={answer} />;
  const patientId = data.patient._id;
  return (
    <ChartScope key={patientId} patientId={patientId}>
      <PatientHeader patientId={patientId} />
      <LetterDesk offered={offered} sources={data} />
    </ChartScope>
  );
}
