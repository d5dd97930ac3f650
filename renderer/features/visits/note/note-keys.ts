import { noteParts } from '#shared/domain/visit.ts';

/** The parts of a visit's screen that a key with Alt goes to, in the order of their digits. */
export const keyedParts = [
  ...noteParts,
  'vitals',
  'diagnosis',
  'testsOrdered',
  'followUp',
  'attachments',
] as const;
export type KeyedPart = (typeof keyedParts)[number];

/** The digit of a part: with Alt it goes there, with Alt and Shift it carries the part from the last note. */
export const digitOf = (part: KeyedPart): string => String((keyedParts.indexOf(part) + 1) % 10);

/** The digit's place on the keyboard: `event.code` is the same whatever Alt or Shift makes of the digit. */
export const digitCodeOf = (part: KeyedPart): string => `Digit${digitOf(part)}`;

/** The keys that go to a part, as hints and lists of keys take them. */
export const altKeyOf = (part: KeyedPart): string => `alt+${digitOf(part)}`;
