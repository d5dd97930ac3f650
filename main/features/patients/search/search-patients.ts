import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import {
  isEmptySearch,
  type PatientSearchQuery,
  readPatientSearch,
} from '#shared/domain/patient-search-query.ts';
import type { Collections } from '../../../database/collections.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { toSummary } from '../patient-views.ts';
import { findBySearchKeys, type PatientWithUser, type SearchCondition } from '../repository.ts';
import { likeliestWords } from './meant-words.ts';
import { findMeantWords } from './name-word-repository.ts';
import { rankPatients } from './rank-patients.ts';
import { meantConditions, searchConditions } from './search-conditions.ts';

/** So many hits at least are read and ranked, in the order of the index; a search that finds more wants another word. */
const RANKED = 40;
/** Where fewer match a name, those that sound alike or are nearly spelt so are shown too. */
const FEW = 5;

type Found = Map<string, PatientWithUser>;

/** Similar names are of interest where few match; beside a birth date or a number only where nobody does. */
export function isWorthMore(query: PatientSearchQuery, found: number): boolean {
  if (query.words.length === 0) return false;
  const { birthDates, digits, patientNumber, policyNumber } = query;
  const isNarrow = birthDates.length > 0 || digits || patientNumber || policyNumber;
  return found < (isNarrow ? 1 : FEW);
}

async function find(
  collections: Collections,
  stages: readonly SearchCondition[][],
  enough: number,
  most: number,
): Promise<Found> {
  const found: Found = new Map();
  for (const conditions of stages) {
    if (found.size >= enough) break;
    for (const hit of await findBySearchKeys(collections, conditions, most)) {
      found.set(hit.patient._id, hit);
    }
  }
  return found;
}

async function findSimilar(
  collections: Collections,
  query: PatientSearchQuery,
  exact: Found,
  most: number,
): Promise<PatientWithUser[]> {
  const meant = new Map(
    await Promise.all(
      query.words.map(
        async (typed) => [typed, likeliestWords(typed, await findMeantWords(collections, typed))] as const,
      ),
    ),
  );
  const conditions = meantConditions(query, meant);
  if (!conditions) return [];
  const found = await findBySearchKeys(collections, conditions, most);
  return found.filter(({ patient }) => !exact.has(patient._id));
}

/**
 * Finds patients by what a clerk typed: see `readPatientSearch` for what that may be. Who matches it comes first; where those
 * are few, who is only similar follows.
 */
export async function searchPatients(
  context: RequestContext,
  input: ParsedInput<'patients.searchPatients'>,
): Promise<ChannelOutput<'patients.searchPatients'>> {
  const { clinic, collections, now } = context;
  const query = readPatientSearch(input.text, clinic.locale, clinicDate(now, clinic.timeZone));
  if (isEmptySearch(query)) return { patients: [], similarCount: 0, hasMore: false };

  const most = Math.max(RANKED, input.limit + 1);
  const exact = await find(collections, searchConditions(query), input.limit, most);
  const similar = isWorthMore(query, exact.size) ? await findSimilar(collections, query, exact, most) : [];
  const matching = rankPatients([...exact.values()].map(toSummary), query);
  const ranked = [...matching, ...rankPatients(similar.map(toSummary), query)];
  const patients = ranked.slice(0, input.limit);
  return {
    patients,
    similarCount: Math.max(0, patients.length - matching.length),
    hasMore: ranked.length > input.limit,
  };
}
