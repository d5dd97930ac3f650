import { IconCalendarOff } from '@tabler/icons-react';
import { useNavigate, useSearchParams } from 'react-router';
import type { PrintWish } from '#shared/contract/printing.ts';
import { words } from '#shared/words/words.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import { useHandedOut } from '../../../components/print/use-handed-out.ts';
import { readPrintWish } from './print-address.ts';
import { PrintPreview } from './print-preview.tsx';

/** A print as it will be on the paper, to be looked at first. */
export function PrintScreen() {
  const [params] = useSearchParams();
  const wish = readPrintWish(params);
  if (!wish) return <EmptyState icon={IconCalendarOff} title={words.printing.unknown} />;
  return <Prepared key={JSON.stringify(wish)} wish={wish} />;
}

function Prepared({ wish }: { wish: PrintWish }) {
  const navigate = useNavigate();
  const answer = useHandedOut('printing.preparePrint', wish);
  const { data } = answer;
  if (!data) return <ListPending answer={answer} />;
  return <PrintPreview kind={wish.kind} prepared={data} onClose={() => void navigate(-1)} />;
}
