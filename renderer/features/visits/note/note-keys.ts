import type { NotePart } from '#shared/domain/visit.ts';

/** The parts of a visit's screen that a key with Alt goes to. */
export type KeyedPart = NotePart | 'vitals' | 'diagnosis' | 'testsOrdered' | 'followUp' | 'attachments';

/** By the digit's place on the keyboard: `event.code` is the same whatever Alt makes of the digit. */
export const keyedParts: readonly { code: string; digit: string; part: KeyedPart }[] = (
  [
    'chiefComplaint',
    'subjective',
    'objective',
    'assessment',
    'plan',
    'vitals',
    'diagnosis',
    'testsOrdered',
    'followUp',
    'attachments',
  ] as const
).map((part, index) => {
  const digit = String((index + 1) % 10);
  return { code: `Digit${digit}`, digit, part };
});
