import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import {
  type CodeQuery,
  type DiagnosisRelease,
  readCodeQuery,
  releaseInForce,
} from '#shared/domain/diagnosis-code.ts';
import type { Collections } from '../../../database/collections.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findCodeChoices } from './code-choices-repository.ts';
import {
  countWord,
  type FoundCode,
  findByCode,
  findByWords,
  findCodes,
  findCommon,
  findReleases,
} from './code-repository.ts';
import { rankCodes } from './rank-codes.ts';
import { findStarterCodes, pickStarterCodes } from './starter-codes.ts';

/** The words, the rarest first: that one is looked up in the index. Nothing where one of them is in no code. */
async function rarestFirst(
  collections: Collections,
  releaseId: string,
  words: readonly string[],
): Promise<readonly string[]> {
  if (words.length < 2) return words;
  const counted = await Promise.all(
    words.map(async (word) => ({ word, count: await countWord(collections, releaseId, word) })),
  );
  if (counted.some(({ count }) => count === 0)) return [];
  return counted.sort((one, other) => one.count - other.count).map(({ word }) => word);
}

async function findInRelease(
  collections: Collections,
  releaseId: string,
  query: CodeQuery,
): Promise<FoundCode[]> {
  const [byCode, common, words] = await Promise.all([
    query.code === undefined ? [] : findByCode(collections, releaseId, query.code),
    findCommon(collections, releaseId, query),
    rarestFirst(collections, releaseId, query.words),
  ]);
  const byWords = words.length > 0 ? await findByWords(collections, releaseId, words) : [];
  return [...byCode, ...common, ...byWords];
}

function pick(
  collections: Collections,
  release: DiagnosisRelease | undefined,
  codes: readonly string[],
): Promise<FoundCode[]> | FoundCode[] {
  return release ? findCodes(collections, release._id, codes) : pickStarterCodes(codes);
}

/**
 * Diagnosis codes by the beginning of the code, with or without its dot, or of words of the description in any order. Of the
 * list in force today, or of the starter list where none is. Nothing typed gives the codes that the person marked or chose last.
 */
export async function searchDiagnosisCodes(
  { clinic, collections, now, session }: RequestContext,
  { text, limit }: ParsedInput<'clinic.searchDiagnosisCodes'>,
): Promise<ChannelOutput<'clinic.searchDiagnosisCodes'>> {
  const [releases, choices] = await Promise.all([
    findReleases(collections),
    findCodeChoices(collections, session.user._id),
  ]);
  const release = releaseInForce(releases, clinicDate(now, clinic.timeZone));
  const own = [...new Set([...choices.favourites, ...choices.recents].map(({ code }) => code))];
  const picked = await pick(collections, release, own);
  const query = readCodeQuery(text);

  let codes: FoundCode[];
  if (text.trim() === '') {
    const known = new Map(picked.map((entry) => [entry.code, entry]));
    codes = own.flatMap((code) => known.get(code) ?? []);
  } else {
    const found = release ? await findInRelease(collections, release._id, query) : findStarterCodes(query);
    codes = rankCodes([...picked, ...found], query, choices);
  }
  const marked = new Set(choices.favourites.map(({ code }) => code));
  const recent = new Set(choices.recents.map(({ code }) => code));
  return {
    codes: codes.slice(0, limit).map(({ code, description, isBillable }) => ({
      code,
      description,
      isBillable,
      isFavourite: marked.has(code),
      isRecent: recent.has(code),
    })),
  };
}
