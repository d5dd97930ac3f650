import type { LetterKind } from './letter.ts';
import { fillBraces } from './note-text-variables.ts';

/** What the text of a letter may name in braces. */
export const letterVariables = [
  'patient',
  'birthDate',
  'age',
  'today',
  'visitDate',
  'doctor',
  'clinic',
  'complaint',
  'diagnosis',
  'history',
  'medications',
  'allergies',
  'vitals',
  'from',
  'to',
  'recipient',
  'reason',
  'urgency',
] as const;
export type LetterVariable = (typeof letterVariables)[number];
export type LetterValues = Partial<Record<LetterVariable, string | undefined>>;

const ofNotes: readonly LetterVariable[] = ['from', 'to'];
const ofReferrals: readonly LetterVariable[] = [
  'complaint',
  'history',
  'medications',
  'allergies',
  'vitals',
  'recipient',
  'reason',
  'urgency',
];

/** The variables that are offered for a kind of letter: a note for an employer or a school tells nothing of the record but a diagnosis. */
export function variablesOf(kind: LetterKind): readonly LetterVariable[] {
  const others = kind === 'referral' ? ofNotes : ofReferrals;
  return letterVariables.filter((name) => !others.includes(name));
}

/** Whether a text names a variable, in whatever case. */
export function namesVariable(text: string, variable: LetterVariable): boolean {
  return text.toLowerCase().includes(`{${variable.toLowerCase()}}`);
}

/**
 * The text of a letter with its variables filled in. A variable without a value leaves a gap that asks to be filled in by hand;
 * braces that name no variable stay as they are.
 */
export function fillLetter(text: string, values: LetterValues): string {
  return fillBraces(text, letterVariables, values);
}
