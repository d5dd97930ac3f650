import type { ParsedInput } from '#shared/contract/contract.ts';
import { AppError, EditConflict } from '#shared/errors.ts';
import type { AuditedTransaction, RequestContext } from '../../../router/request-context.ts';
import { isStillBooked } from '../../scheduling/is-still-booked.ts';
import { findSameTimes, mustBeResolved } from '../../scheduling/move-to-patient.ts';
import { findPatient, type PatientWithUser } from '../repository.ts';

type Input = ParsedInput<'patients.mergeRecords'>;

interface Mergeable {
  survivor: PatientWithUser;
  absorbed: PatientWithUser;
}

async function requireAsSeen(
  { collections }: RequestContext,
  seen: Input['survivor'],
  transaction: AuditedTransaction,
): Promise<PatientWithUser> {
  const found = await findPatient(collections, seen.patientId, transaction);
  if (!found) throw new AppError('NOT_FOUND');
  if (found.patient.revision !== seen.revision) throw new EditConflict(found.patient.updatedBy);
  if (found.user.revision !== seen.userRevision) throw new EditConflict(found.user.updatedBy);
  return found;
}

/** Which of two blood groups is right is a clinical question. */
function requireDecidable(
  { session }: RequestContext,
  survivor: PatientWithUser,
  absorbed: PatientWithUser,
): void {
  const [one, other] = [survivor.user.bloodGroup, absorbed.user.bloodGroup];
  const differ = one !== undefined && other !== undefined && one !== other;
  if (differ && !session.abilities.has('chart.write')) throw new AppError('MERGE_BLOOD_GROUPS_DIFFER');
}

/** Nobody is cancelled unseen: who has died according to the merged record has nothing to come. */
async function requireNothingAfterDeath(
  context: RequestContext,
  taken: Input['taken'],
  survivor: PatientWithUser,
  absorbed: PatientWithUser,
  transaction: AuditedTransaction,
): Promise<void> {
  const { status } = taken.includes('status') ? absorbed.patient : survivor.patient;
  if (status !== 'deceased') return;
  for (const { patient } of [survivor, absorbed]) {
    const isBooked = await isStillBooked(context, patient._id, transaction);
    if (isBooked) throw new AppError('MERGE_DECEASED_BOOKED');
  }
}

/** Both records, where nothing speaks against making them one. @throws AppError as `mergeRecords` says */
export async function requireMergeable(
  context: RequestContext,
  input: Input,
  transaction: AuditedTransaction,
): Promise<Mergeable> {
  const survivor = await requireAsSeen(context, input.survivor, transaction);
  const absorbed = await requireAsSeen(context, input.absorbed, transaction);
  requireDecidable(context, survivor, absorbed);
  await requireNothingAfterDeath(context, input.taken, survivor, absorbed, transaction);
  const patients = { one: survivor.patient._id, other: absorbed.patient._id };
  const same = await findSameTimes(context.collections, patients, transaction);
  if (same.some(mustBeResolved)) throw new AppError('MERGE_APPOINTMENTS_CLASH');
  return { survivor, absorbed };
}
