import type { PatientListFilter, PatientListSort } from '#shared/domain/patient-list.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import type { PatientWithUser } from '../repository.ts';
import { listConditions } from './list-conditions.ts';
import { COUNTED_UP_TO, countListed, findListed, type ListPlace, placeOf } from './list-repository.ts';

const PAGE = 500;

/** Everybody whom a filter lets through, in an order, one at a time: an export may be large. */
export async function* eachListed(
  context: RequestContext,
  { filter, sort }: { filter: PatientListFilter; sort: PatientListSort },
): AsyncGenerator<PatientWithUser> {
  const { collections } = context;
  const conditions = listConditions(context, filter);
  const isDense = (await countListed(collections, conditions)) > COUNTED_UP_TO;
  let after: ListPlace | undefined;
  for (;;) {
    const page = await findListed(collections, conditions, sort, { after, limit: PAGE, isDense });
    yield* page;
    const last = page.at(-1);
    if (page.length < PAGE || !last) return;
    after = placeOf(last, sort);
  }
}
