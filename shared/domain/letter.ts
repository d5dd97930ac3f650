import { z } from 'zod';
import { findGap } from './note-text-variables.ts';
import { dateTime, documentFields, objectId, requiredLine, softDeleteFields } from './primitives.ts';

/** What a doctor issues on the clinic's paper. */
export const letterKinds = ['sick-note', 'school-note', 'referral'] as const;
export const letterKind = z.enum(letterKinds);
export type LetterKind = z.infer<typeof letterKind>;

/** The `letters` collection: what was issued at a visit, word for word, so that a copy can be printed again. Never changed. */
export const letterSchema = z.object({
  ...documentFields,
  ...softDeleteFields,
  letterId: z.string().regex(/^LET-\d{5,}$/),
  patientId: objectId(),
  visitId: objectId(),
  kind: letterKind,
  title: requiredLine(120),
  /** Whom it is for, as on an envelope. */
  recipient: z.string().max(300, 'TOO_LONG').optional(),
  text: z
    .string()
    .max(20_000, 'TOO_LONG')
    .refine((text) => text.trim() !== '', 'REQUIRED'),
  issuedBy: objectId(),
  /** As it stood on the paper. */
  issuedByName: requiredLine(),
  issuedAt: dateTime(),
});
export type Letter = z.infer<typeof letterSchema>;

/** What a new letter needs beyond the shape of its fields. */
type WrittenLetter = Pick<Letter, 'kind' | 'recipient' | 'text'>;

/**
 * What a letter lacks before it can be issued, by field: a referral says for whom it is, and no letter leaves the clinic with a gap
 * in its text that was to be filled in by hand.
 */
export function letterLacks({ kind, recipient = '', text }: WrittenLetter): Record<string, string> {
  return {
    ...(kind === 'referral' && recipient.trim() === '' ? { recipient: 'REQUIRED' } : {}),
    ...(findGap(text, 0) ? { text: 'GAPS_LEFT' } : {}),
  };
}
