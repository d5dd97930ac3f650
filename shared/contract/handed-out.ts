import { z } from 'zod';
import { dateTime } from '../domain/primitives.ts';

/** What comes with everything that main hands out to be printed. */
export const handedOut = {
  /** Names what was handed out, so that main knows what is on the paper. */
  printId: z.uuid(),
  preparedAt: dateTime(),
  preparedBy: z.string(),
};
