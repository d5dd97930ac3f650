import { type CodeChoices, type CodeQuery, matchCode } from '#shared/domain/diagnosis-code.ts';
import type { FoundCode } from './code-repository.ts';

/**
 * The codes that a query looks for, best first: marked with a star, chosen lately, begins as a code, needed daily, may be a
 * diagnosis, short. A code that was found twice is there once.
 */
export function rankCodes(
  found: readonly FoundCode[],
  query: CodeQuery,
  choices: Pick<CodeChoices, 'favourites' | 'recents'>,
): FoundCode[] {
  const favourites = new Set(choices.favourites.map(({ code }) => code));
  const recents = new Set(choices.recents.map(({ code }) => code));
  const ranked = [...new Map(found.map((entry) => [entry.code, entry])).values()].flatMap((entry) => {
    const match = matchCode(entry, query);
    if (!match) return [];
    const score = [
      favourites.has(entry.code),
      recents.has(entry.code),
      match === 'code',
      entry.isCommon,
      // Of codes the heading stands above what it heads.
      match === 'code' || entry.isBillable,
    ].map((is) => (is ? 0 : 1));
    return [{ entry, match, score }];
  });
  ranked.sort((one, other) => {
    const place = one.score.findIndex((value, index) => value !== other.score[index]);
    if (place >= 0) return (one.score[place] ?? 0) - (other.score[place] ?? 0);
    if (one.match === 'code') return one.entry.code.localeCompare(other.entry.code);
    return one.entry.description.length - other.entry.description.length;
  });
  return ranked.map(({ entry }) => entry);
}
