import { create } from 'zustand';

/** Numbers beside the rail's entries, by path; whoever counts puts them here. */
export const useRailBadges = create<{ counts: Record<string, number> }>(() => ({ counts: {} }));

/** Shows a number beside a rail entry; zero shows nothing. */
export function setRailBadge(path: string, count: number): void {
  useRailBadges.setState(({ counts }) => ({ counts: { ...counts, [path]: count } }));
}
