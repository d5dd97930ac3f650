import { create } from 'zustand';
import type { Span } from '../../layout/spans.ts';

/** What would be if one let go now. */
export interface Ghost extends Span {
  doctorId: string;
  /** Something is there already. */
  isTaken: boolean;
}

/** The ghost of the drag that goes on: only the columns that it enters and leaves draw anew. */
export const useGhostStore = create<{ ghost: Ghost | undefined }>(() => ({ ghost: undefined }));

/** Shows a ghost in place of the one before; the same one again changes nothing. */
export function showGhost(next: Ghost | undefined): void {
  const { ghost } = useGhostStore.getState();
  const isSame = ghost?.doctorId === next?.doctorId && ghost?.from === next?.from && ghost?.to === next?.to;
  if (!isSame) useGhostStore.setState({ ghost: next });
}
