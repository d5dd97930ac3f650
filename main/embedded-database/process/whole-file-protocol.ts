import type { FileWorkErrorCode } from '../storage/file-work-error.ts';

/** Work on the whole file, which takes long. */
export type WholeFileWork =
  | { type: 'backUp'; target: string }
  | { type: 'checkIntegrity' }
  | { type: 'compact' };

/** What the thread that does such work is started with. */
export interface WholeFileOptions {
  file: string;
  /** In hexadecimal. */
  key: string;
  work: WholeFileWork;
}

/** Its one answer. */
export type WholeFileAnswer =
  | { type: 'done'; result: object }
  | { type: 'failed'; code: FileWorkErrorCode; message: string };
