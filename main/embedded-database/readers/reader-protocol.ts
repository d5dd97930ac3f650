/** What a reader thread is started with. */
export interface ReaderOptions {
  file: string;
  key: string;
}

/** What the main thread asks of a reader thread. */
export type ReaderRequest =
  | {
      type: 'run';
      id: number;
      name: string;
      database: string;
      body: Uint8Array;
      cursorId: bigint;
    }
  | { type: 'getMore'; id: number; cursorId: bigint; batchSize: number | undefined }
  | { type: 'kill'; cursorId: bigint };

/** Its answer: the reply as BSON, and whether the cursor stays open. */
export interface ReaderAnswer {
  id: number;
  reply: Uint8Array<ArrayBuffer>;
  hasCursor: boolean;
}
