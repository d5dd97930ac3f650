import { z } from 'zod';
import { letterKind } from './letter.ts';
import { ownership } from './note-text.ts';
import { requiredLine } from './primitives.ts';

/** The `letterTemplates` collection: what a letter begins with. Its text names variables in braces (`letter-variables.ts`). */
export const letterTemplateSchema = z.object({
  ...ownership,
  kind: letterKind,
  /** What it is chosen by, and the title of the letter: "Referral to physiotherapy". */
  name: requiredLine(80),
  text: z
    .string()
    .max(5_000, 'TOO_LONG')
    .refine((text) => text.trim() !== '', 'REQUIRED'),
});
export type LetterTemplate = z.infer<typeof letterTemplateSchema>;
