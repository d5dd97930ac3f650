import type { Index } from '../storage/catalog.ts';
import type { Interval } from './interval.ts';

/** Ranges of an index. */
export interface IndexPlan {
  kind: 'index';
  index: Index;
  intervals: readonly Interval[];
  reverse: boolean;
  providesSort: boolean;
  /** Fields of the index whose ranges narrow the search, for explaining. */
  boundedFields: number;
}

/** How documents are found: every one in turn, by ranges of an index, or for an `$or` by several indexes. */
export type Plan =
  | { kind: 'scan'; reverse: boolean; providesSort: boolean }
  | IndexPlan
  | { kind: 'union'; plans: readonly IndexPlan[]; reverse: false; providesSort: boolean };
