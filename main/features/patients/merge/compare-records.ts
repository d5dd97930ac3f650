import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { MergeSide } from '#shared/contract/merge.ts';
import { compareForDuplicate, duplicateScore } from '#shared/domain/duplicate-pair.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { listSameTimes } from '../../scheduling/list-same-times.ts';
import { toDetails } from '../patient-views.ts';
import { findPatient, type PatientWithUser } from '../repository.ts';
import { toComparedPerson } from './find-pairs.ts';

function toSide(found: PatientWithUser, mayReadChart: boolean): MergeSide {
  const { patient, user } = found;
  return {
    ...toDetails(found),
    userRevision: user.revision,
    deceasedOn: patient.deceasedOn,
    bloodGroup: mayReadChart ? user.bloodGroup : undefined,
    hasPhoto: user.profilePicture !== undefined,
    totalVisits: patient.totalVisits,
    lastVisitDate: patient.lastVisitDate,
  };
}

/**
 * Two records side by side: what speaks for one person, and the appointments at one time that have to be resolved first.
 * @throws AppError NOT_FOUND
 */
export async function compareRecords(
  context: RequestContext,
  { patientIds: [one, other] }: ParsedInput<'patients.compareRecords'>,
): Promise<ChannelOutput<'patients.compareRecords'>> {
  const { collections, session } = context;
  const [a, b] = await Promise.all([findPatient(collections, one), findPatient(collections, other)]);
  if (!a || !b) throw new AppError('NOT_FOUND');
  const mayReadChart = session.abilities.has('chart.read');
  const reasons = compareForDuplicate(toComparedPerson(a), toComparedPerson(b));
  return {
    sides: [toSide(a, mayReadChart), toSide(b, mayReadChart)],
    reasons,
    score: duplicateScore(reasons),
    sameTimes: await listSameTimes(context, { one, other }),
  };
}
