import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { ListedPatient } from '#shared/contract/patient-list.ts';
import { shownEmail } from '#shared/domain/user.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { toSummary } from '../patient-views.ts';
import type { PatientWithUser } from '../repository.ts';
import { listConditions } from './list-conditions.ts';
import { COUNTED_UP_TO, countListed, findListed, placeOf } from './list-repository.ts';

/** A patient as a row of the list. */
export function toListed(found: PatientWithUser): ListedPatient {
  const { insurance, lastVisitDate, totalVisits, createdAt } = found.patient;
  const email = shownEmail(found.user.email);
  return { ...toSummary(found), email, insurance, lastVisitDate, totalVisits, createdAt };
}

/**
 * A page of the patients whom a filter lets through, in an order.
 * @throws AppError FORBIDDEN where a condition is asked for by somebody who may not read charts
 */
export async function listPatients(
  context: RequestContext,
  { filter, sort, after, limit }: ParsedInput<'patients.listPatients'>,
): Promise<ChannelOutput<'patients.listPatients'>> {
  const { collections } = context;
  const conditions = listConditions(context, filter);
  const counted = await countListed(collections, conditions);
  const isDense = counted > COUNTED_UP_TO;
  const found = await findListed(collections, conditions, sort, { after, limit: limit + 1, isDense });
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    patients: shown.map(toListed),
    next: found.length > limit && last ? placeOf(last, sort) : undefined,
    count: after ? undefined : { number: Math.min(counted, COUNTED_UP_TO), isMore: isDense },
  };
}
