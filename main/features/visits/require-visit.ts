import type { Visit } from '#shared/domain/visit.ts';
import { AppError } from '#shared/errors.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Concerned, RequestContext } from '../../router/request-context.ts';
import { requireAppointment } from '../scheduling/visit-progress.ts';
import { findVisit } from './repository.ts';

/** @throws AppError NOT_FOUND */
export async function requireVisit(
  { collections }: RequestContext,
  visitId: string,
  transaction?: Transaction,
): Promise<Visit> {
  const visit = await findVisit(collections, visitId, transaction);
  if (!visit) throw new AppError('NOT_FOUND');
  return visit;
}

/** @throws AppError NOTE_READ_ONLY once the note is completed: it can only be amended */
export function requireDraft(visit: Visit): void {
  // One that was signed stays so, whatever somebody made of its status.
  if (visit.status !== 'draft' || visit.signedAt) throw new AppError('NOTE_READ_ONLY');
}

/**
 * The router's second look: only the doctor of a visit, or of the appointment that it begins from, writes its note.
 * @throws AppError NOT_YOUR_VISIT, NOT_FOUND
 */
export async function checkOwnVisit(
  context: RequestContext,
  input: unknown,
  concerned: Concerned | undefined,
): Promise<void> {
  const named = input as { visitId?: string; appointmentId?: string };
  const doctorId =
    concerned?.doctorId ??
    (named.visitId
      ? await requireVisit(context, named.visitId)
      : await requireAppointment(context, named.appointmentId ?? '')
    ).doctorId;
  if (doctorId !== context.session.user._id) throw new AppError('NOT_YOUR_VISIT');
}
