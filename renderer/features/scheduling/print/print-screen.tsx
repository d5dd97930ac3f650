import { IconCalendarOff } from '@tabler/icons-react';
import { useNavigate, useSearchParams } from 'react-router';
import type { PrintWish } from '#shared/contract/printing.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ErrorState } from '../../../components/error-state.tsx';
import { ListSkeleton } from '../../../components/list-skeleton.tsx';
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
  // Read once, and forgotten with the screen: what is on the paper is what main has handed out under this number.
  const { data, error, refetch } = useChannel('printing.preparePrint', wish, {
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <ListSkeleton />;
  return <PrintPreview kind={wish.kind} prepared={data} onClose={() => void navigate(-1)} />;
}
