import starterCodes from '#resources/icd10cm-starter.json' with { type: 'json' };
import type { DiagnosisCode } from '#shared/contract/clinic.ts';
import { foldName, nameWords } from '#shared/domain/name-words.ts';

const indexed = starterCodes.map((entry) => ({
  entry,
  code: entry.code.toLowerCase(),
  compactCode: entry.code.replace('.', '').toLowerCase(),
  words: nameWords(entry.description),
}));

/**
 * ICD-10-CM codes of the starter list by the beginning of the code, with or without its dot, or of words of the
 * description, all of which must be there. Codes that match as a code come first, then shorter descriptions.
 */
export function searchDiagnosisCodes(text: string, limit: number): DiagnosisCode[] {
  const typed = foldName(text).trim();
  if (typed === '') return [];
  const compact = typed.replace('.', '');
  const words = nameWords(typed);
  const isCode = (item: (typeof indexed)[number]) =>
    item.code.startsWith(typed) || item.compactCode.startsWith(compact);
  const hits = indexed.filter(
    (item) =>
      isCode(item) ||
      (words.length > 0 && words.every((word) => item.words.some((known) => known.startsWith(word)))),
  );
  hits.sort(
    (a, b) =>
      Number(isCode(b)) - Number(isCode(a)) || a.entry.description.length - b.entry.description.length,
  );
  return hits.slice(0, limit).map(({ entry }) => entry);
}
