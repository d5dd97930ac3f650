import type { Document } from '../values/value.ts';

/** What a reading command gives: documents to be fetched in batches, or one reply. */
export type ReadResult =
  | {
      kind: 'cursor';
      namespace: string;
      documents: Iterator<Uint8Array>;
      /** Undefined for the default of 101. */
      batchSize: number | undefined;
      singleBatch: boolean;
    }
  | { kind: 'reply'; reply: Document };
