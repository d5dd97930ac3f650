import { z } from 'zod';
import { foldName, nameWords } from './name-words.ts';
import { dateTime, int, line, objectId, plainDate, requiredLine } from './primitives.ts';

/** A code with its dot, "E11.9", as ICD-10-CM writes it. */
const code = () => z.string().regex(/^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/, 'INVALID');

/** The `diagnosisCodes` collection: one code of one release. Nothing about a patient. */
export const diagnosisCodeSchema = z.object({
  _id: objectId(),
  releaseId: objectId(),
  code: code(),
  /** Its place in the official order. */
  orderNumber: int(),
  /** A code that may be a diagnosis; the others are headings above such codes. */
  isBillable: z.boolean(),
  shortDescription: line(60),
  description: requiredLine(500),
  /** Where it is found in the index: the beginnings of its words and of the code. */
  searchKeys: z.array(requiredLine()),
  /** The folded words with a blank before each, for the second and third word of a search. */
  words: z.string(),
  /** One of the codes that a practice needs daily: found before the others. */
  isCommon: z.boolean(),
});
export type StoredDiagnosisCode = z.infer<typeof diagnosisCodeSchema>;

/** The `diagnosisReleases` collection: a year's code list, valid from a day until a later one is. */
export const diagnosisReleaseSchema = z.object({
  _id: objectId(),
  name: requiredLine(60),
  fileName: line(255),
  validFrom: plainDate(),
  codeCount: int(),
  billableCount: int(),
  /** `loading` until every code is in, `removing` until every code is gone: nobody finds codes of it then. */
  status: z.enum(['loading', 'ready', 'removing']),
  loadedBy: objectId(),
  createdAt: dateTime(),
  /** While it is loaded or removed: when the last codes were written. Work that ceased to go on shows by it. */
  updatedAt: dateTime(),
});
export type DiagnosisRelease = z.infer<typeof diagnosisReleaseSchema>;

/** A code that somebody chose or marked, with what it means. */
export const chosenCode = z.object({ code: code(), description: line(500) });

/** The `codeChoices` collection: the codes that one person marked with a star, and those they chose last. `_id` is the person's. */
export const codeChoicesSchema = z.object({
  _id: objectId(),
  favourites: z.array(chosenCode),
  recents: z.array(chosenCode),
});
export type CodeChoices = z.infer<typeof codeChoicesSchema>;

const keyKinds = { code: 'c:', word: 'w:' } as const;

/** Words of thousands of codes that tell none apart: they have no key, and are left out of a search. */
const COMMON_WORDS: ReadonlySet<string> = new Set(
  'of the and with without due to in or by for not on from at as other'.split(' '),
);

/** "E119" with the dot behind the category, "E11.9". */
export function dottedCode(plain: string): string {
  return plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain;
}

const plainCode = (typed: string) => foldName(typed).replaceAll('.', '').trim();

/** How a code is kept to be found: its keys in the index, and its words. */
export function codeSearchFields(
  code: string,
  description: string,
): Pick<StoredDiagnosisCode, 'searchKeys' | 'words'> {
  const words = [...new Set(nameWords(description))];
  const keys = words.filter((word) => !COMMON_WORDS.has(word)).map((word) => keyKinds.word + word);
  return {
    searchKeys: [keyKinds.code + plainCode(code), ...keys],
    words: words.map((word) => ` ${word}`).join(''),
  };
}

/** What was typed: the beginning of a code, words of a description, or both. */
export interface CodeQuery {
  /** Without a dot, folded; undefined where it can be no code. */
  code: string | undefined;
  /** Beginnings of words, folded, the longest first. */
  words: string[];
}

/** Reads a search for a code: "e11.9", "diab ret", "retinopathy diabetic". */
export function readCodeQuery(text: string): CodeQuery {
  const code = plainCode(text);
  const all = nameWords(text);
  const telling = all.filter((word) => !COMMON_WORDS.has(word));
  const words = telling.length > 0 ? telling : all.slice(0, 1);
  return {
    code: /^[a-z](\d[0-9a-z]{0,5})?$/.test(code) ? code : undefined,
    words: [...new Set(words)].sort((one, other) => other.length - one.length),
  };
}

/** The beginnings of keys under which a query's code and words stand. */
export const codeKey = (code: string) => keyKinds.code + code;
export const wordKey = (word: string) => keyKinds.word + word;

/** Whether a code is what a query looks for: as a code, by all its words, or not. */
export function matchCode(
  { code, description }: { code: string; description: string },
  query: CodeQuery,
): 'code' | 'words' | undefined {
  if (query.code !== undefined && plainCode(code).startsWith(query.code)) return 'code';
  const { words } = codeSearchFields(code, description);
  const isFound = query.words.length > 0 && query.words.every((word) => words.includes(` ${word}`));
  return isFound ? 'words' : undefined;
}

/**
 * The release that holds on a day: of those that are loaded the one that became valid last; none where all are still to come.
 * @param today the clinic's date, `YYYY-MM-DD`
 */
export function releaseInForce<R extends Pick<DiagnosisRelease, 'status' | 'validFrom' | 'createdAt'>>(
  releases: readonly R[],
  today: string,
): R | undefined {
  return releases
    .filter(({ status, validFrom }) => status === 'ready' && validFrom <= today)
    .sort(
      (one, other) =>
        other.validFrom.localeCompare(one.validFrom) || other.createdAt.localeCompare(one.createdAt),
    )[0];
}
