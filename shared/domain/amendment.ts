import { z } from 'zod';
import { dateTime, objectId, requiredLine, sha256Hex } from './primitives.ts';

/** What is added to a completed note. The original stays as it is. */
export const amendment = z.object({
  text: requiredLine(20_000),
  reason: requiredLine(500),
  author: objectId(),
  authorName: requiredLine(),
  addedAt: dateTime(),
  /** SHA-256 over this amendment and the hash before it: that of the note, or of the amendment before. */
  hash: sha256Hex().optional(),
});
export type Amendment = z.infer<typeof amendment>;
