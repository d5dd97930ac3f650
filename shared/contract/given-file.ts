import { z } from 'zod';
import { MAX_FILE_BYTES } from '../domain/file-kind.ts';
import { requiredLine } from '../domain/primitives.ts';

/** A file as it crosses the boundary. What it is, main tells by its bytes. */
export const givenFile = z.object({
  name: requiredLine(255),
  bytes: z
    .instanceof(Uint8Array)
    .refine(({ byteLength }) => byteLength > 0, 'FILE_EMPTY')
    .refine(({ byteLength }) => byteLength <= MAX_FILE_BYTES, 'FILE_TOO_LARGE'),
});
