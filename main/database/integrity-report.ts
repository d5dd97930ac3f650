import { z } from 'zod';

/** What a walk through the whole database found. Problems name collections, indexes and counts, never values. */
export const integrityReport = z.object({
  isWhole: z.boolean(),
  collections: z.array(
    z.object({
      database: z.string(),
      name: z.string(),
      /** How many documents could be read. */
      documents: z.number(),
      indexes: z.number(),
      problems: z.array(z.string()),
    }),
  ),
  /** SQLite's own findings about the pages of the file. */
  filePages: z.array(z.string()),
});

export type IntegrityReport = z.infer<typeof integrityReport>;
