import { useChannel } from '../../../app/queries.ts';
import { ListPending } from '../../../components/list-pending.tsx';
import { LetterheadForm } from './letterhead-form.tsx';

/** What stands above the clinic's papers. */
export function LetterheadSettings() {
  const answer = useChannel('clinic.getLetterhead', {});
  const { data } = answer;
  if (data) return <LetterheadForm saved={data} />;
  return <ListPending answer={answer} rows={5} />;
}
