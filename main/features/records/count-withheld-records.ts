import type { RequestContext } from '../../router/request-context.ts';
import { countWithheld } from './repository.ts';

/** How many confidential records of a patient are withheld from the person who asks. */
export function countWithheldRecords(
  { collections, session }: RequestContext,
  patientId: string,
): Promise<number> {
  return countWithheld(collections, patientId, session.user._id);
}
