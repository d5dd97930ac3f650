import type { Index } from '../storage/catalog.ts';
import type { Interval } from './interval.ts';

/** How documents are found: every one in turn, or by ranges of an index. */
export type Plan =
  | { kind: 'scan'; reverse: boolean; providesSort: boolean }
  | {
      kind: 'index';
      index: Index;
      intervals: readonly Interval[];
      reverse: boolean;
      providesSort: boolean;
      /** Fields of the index whose ranges narrow the search, for explaining. */
      boundedFields: number;
    };
