import { useChannelPages } from '../../../app/queries.ts';

const SHOWN = 50;

/** The work list, a page at a time, each behind the last pair of the one before. */
export function useDuplicatePairs() {
  return useChannelPages('patients.listDuplicatePairs', { limit: SHOWN }, ({ pairs, hasMore }) => {
    const last = pairs.at(-1);
    return hasMore && last ? { score: last.score, _id: last._id } : undefined;
  });
}
