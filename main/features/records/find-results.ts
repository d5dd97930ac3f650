import type { ResultRecord } from '#shared/domain/open-orders.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findTitlesSince } from './repository.ts';

const MOST_COMPARED = 2_000;

/**
 * The records of a patient since a day, to be compared with what was ordered. Confidential ones are among them: that a test
 * has been answered is no secret of its result. They are never handed to a window.
 */
export function findResults(
  { collections }: RequestContext,
  patientId: string,
  since: string,
): Promise<ResultRecord[]> {
  return findTitlesSince(collections, patientId, since, MOST_COMPARED);
}
