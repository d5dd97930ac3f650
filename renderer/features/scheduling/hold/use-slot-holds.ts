import type { SlotHoldView } from '#shared/contract/slot-holds.ts';
import { useChannel } from '../../../app/queries.ts';

const none: SlotHoldView[] = [];
/** Main has the same clock: asked a moment after the end, it no longer counts. */
const AFTER_END_MS = 50;

/** What others hold on a day, as long as it is held: main tells of changes, and what ends by itself is asked for then. */
export function useSlotHolds(date: string): SlotHoldView[] {
  const { data } = useChannel(
    'scheduling.listSlotHolds',
    { date },
    { enabled: date !== '', refetchInterval: ({ state }) => untilFirstEnds(state.data?.holds ?? none) },
  );
  return data?.holds ?? none;
}

function untilFirstEnds(holds: readonly SlotHoldView[]): number | false {
  if (holds.length === 0) return false;
  const first = Math.min(...holds.map(({ expiresAt }) => Date.parse(expiresAt)));
  return Math.max(0, first - Date.now()) + AFTER_END_MS;
}
