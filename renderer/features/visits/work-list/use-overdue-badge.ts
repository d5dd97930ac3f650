import { useEffect } from 'react';
import { useChannel } from '../../../app/queries.ts';
import { setRailBadge } from '../../../app/rail-badges.ts';

/** The day alone makes an order overdue: it is looked for this often. */
const REFRESH_MS = 10 * 60_000;

/** Shows beside the rail's entry how many orders are overdue. */
export function useOverdueBadge(): number {
  const { data } = useChannel('visits.countOverdueOrders', {}, { refetchInterval: REFRESH_MS });
  const count = data?.count ?? 0;
  useEffect(() => setRailBadge('/orders', count), [count]);
  return count;
}
