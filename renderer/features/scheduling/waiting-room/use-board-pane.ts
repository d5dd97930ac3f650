import { useKept } from '../../../app/view-store.ts';

/** What stands beside the board. */
export type BoardPane = { kind: 'walk-in' } | { kind: 'check-in'; id: string };

/** The pane beside the board; it is still open when one comes back. */
export function useBoardPane(): [BoardPane | undefined, (pane: BoardPane | undefined) => void] {
  const [kept, keep] = useKept('waitingRoom.pane');
  const [kind, id] = kept?.split(' ') ?? [];
  const pane: BoardPane | undefined =
    kind === 'walk-in' ? { kind } : kind === 'check-in' && id ? { kind, id } : undefined;
  return [pane, (next) => keep(next && (next.kind === 'check-in' ? `check-in ${next.id}` : next.kind))];
}
