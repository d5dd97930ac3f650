import type { Ghost } from './ghost-store.ts';
import type { Point } from './measure-columns.ts';

/** What one kind of drag does with the place of the pointer. */
export interface Gesture {
  kind: 'draw' | 'move' | 'resize';
  begin?: () => void;
  ghostAt: (point: Point) => Ghost;
  /** Does it, and takes the ghost away when it is done. */
  drop: () => void | Promise<void>;
  giveUp?: () => void;
}
