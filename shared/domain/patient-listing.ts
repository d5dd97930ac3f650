import { z } from 'zod';
import { type HistoryEntry, stands } from './history-entry.ts';
import { foldName, nameWords } from './name-words.ts';
import { objectId } from './primitives.ts';

/**
 * What the list of patients is sorted and narrowed by, derived and under indexes. Text throughout, and never absent: so every order
 * has a place for everybody, and a page can go on behind any of them.
 */
export const patientListing = z.object({
  /** "petrova elena". */
  name: z.string(),
  /** `YYYY-MM-DD`, or nothing. */
  born: z.string(),
  /** The moment of the last visit in UTC, ISO 8601, or nothing. */
  lastVisit: z.string(),
  /** Of each standing condition its code and the words of its name, folded. */
  conditions: z.array(z.string()),
});
export type PatientListing = z.infer<typeof patientListing>;

/** The doctors who have completed a visit of the patient. */
export const seenBy = () => z.array(objectId());

/** What a listing is made of. */
interface ListedPatient {
  firstName: string;
  lastName: string;
  dateOfBirth?: string | undefined;
  lastVisitDate?: string | undefined;
  historyEntries?: readonly HistoryEntry[] | undefined;
}

/** Code and words by which a condition is looked for: "I10" and "hypertension" of the same entry. */
function conditionKeys({ text, icdCode }: { text: string; icdCode?: string | undefined }): string[] {
  return [...(icdCode ? [foldName(icdCode)] : []), ...nameWords(text)];
}

/** "I10", "e11.9", "E119": a letter, two digits (the second may be A or B), and up to four more with a dot or without. */
const CODE_LIKE = /^[a-z]\d(?:[\dab](?:\.?[a-z\d]{0,4}))?$/;

/**
 * What is typed to find a condition, as beginnings of the keys that a listing has: of a code as it is written, with its dot, of
 * anything else each word.
 */
export function conditionBeginnings(typed: string): string[] {
  return typed.split(/[\s,;]+/).flatMap((part) => {
    const code = foldName(part);
    if (!CODE_LIKE.test(code)) return nameWords(part);
    const [category, rest] = [code.slice(0, 3), code.slice(3).replace('.', '')];
    return rest ? [`${category}.${rest}`] : [category];
  });
}

/** A patient as the list knows them. */
export function toListing(patient: ListedPatient): PatientListing {
  const { firstName, lastName, dateOfBirth = '', lastVisitDate = '', historyEntries = [] } = patient;
  const conditions = historyEntries.filter((entry) => entry.kind === 'condition' && stands(entry));
  return {
    name: `${foldName(lastName)} ${foldName(firstName)}`,
    born: dateOfBirth,
    lastVisit: lastVisitDate && new Date(lastVisitDate).toISOString(),
    conditions: [...new Set(conditions.flatMap(conditionKeys))],
  };
}
