import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { isEmptySearch, readPatientSearch } from '#shared/domain/patient-search-query.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { toSummary } from './patient-views.ts';
import { rankPatients } from './rank-patients.ts';
import { findBySearchKeys, type PatientWithUser } from './repository.ts';
import { searchConditions } from './search-conditions.ts';

/** As many hits are ranked; a search that finds more wants another word. */
const MOST_RANKED = 200;

/** Finds patients by what a clerk typed: see `readPatientSearch` for what that may be. */
export async function searchPatients(
  context: RequestContext,
  input: ParsedInput<'patients.searchPatients'>,
): Promise<ChannelOutput<'patients.searchPatients'>> {
  const { clinic, collections, now } = context;
  const query = readPatientSearch(input.text, clinic.locale, clinicDate(now, clinic.timeZone));
  if (isEmptySearch(query)) return { patients: [], hasMore: false };

  const found = new Map<string, PatientWithUser>();
  for (const conditions of searchConditions(query)) {
    if (found.size >= input.limit) break;
    for (const hit of await findBySearchKeys(collections, conditions, MOST_RANKED))
      found.set(hit.patient._id, hit);
  }
  const ranked = rankPatients([...found.values()].map(toSummary), query);
  return { patients: ranked.slice(0, input.limit), hasMore: ranked.length > input.limit };
}
