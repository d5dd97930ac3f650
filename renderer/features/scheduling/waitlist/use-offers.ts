import type { ChannelOutput } from '#shared/contract/contract.ts';
import { useChannel } from '../../../app/queries.ts';

/** What others change is told by main; what the time itself changes is asked again this often. */
const REFRESH_MS = 60_000;
/** Asked a moment behind the time, so that the answer is not the one before. */
const BEHIND_MS = 100;

/**
 * Who waits, and the times that were given up and fit somebody. A time that may yet be taken back is asked for anew when
 * that is over.
 */
export function useOffers(): ChannelOutput<'scheduling.getWaitlistOffers'> | undefined {
  const { data } = useChannel(
    'scheduling.getWaitlistOffers',
    {},
    {
      refetchInterval: ({ state }) => {
        const next = state.data?.nextOfferAt;
        if (!next) return REFRESH_MS;
        return Math.min(Math.max(Date.parse(next) - Date.now(), 0) + BEHIND_MS, REFRESH_MS);
      },
    },
  );
  return data;
}
