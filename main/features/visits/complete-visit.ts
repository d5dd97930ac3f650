import type { ParsedInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { missingForCompletion, usualNoteRequirements } from '#shared/domain/note-requirements.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { waitingUrgencies } from '#shared/domain/waiting-order.ts';
import { AppError, EditConflict } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { confirmPassword } from '../accounts/confirm-password.ts';
import { noteCompletedVisit } from '../patients/note-completed-visit.ts';
import { findPrescriptionOfVisit } from '../prescriptions/find-prescription-of-visit.ts';
import { completeAppointment } from '../scheduling/visit-progress.ts';
import { wantFollowUp } from '../scheduling/want-follow-up.ts';
import { changeVisit } from './change-visit.ts';
import { updateVisit } from './repository.ts';
import { requireDraft, requireVisit } from './require-visit.ts';
import { signatureOf } from './sign-note.ts';

/**
 * Completes a note and signs it by the doctor's password: it is read-only from now on. Its appointment is closed and linked,
 * the patient's latest vitals, visit count and last visit follow, and what the note asks for is sent on its way, all in one
 * transaction.
 * @throws AppError NOTE_INCOMPLETE naming what is missing; WRONG_PASSWORD, ACCOUNT_LOCKED; EDIT_CONFLICT where the note moved
 * since it was read
 */
export async function completeVisit(
  context: RequestContext,
  input: ParsedInput<'visits.completeVisit'>,
): Promise<VisitView> {
  const { collections } = context;
  const before = await requireVisit(context, input.visitId);
  requireCompletable(context, before, input.revision);
  await confirmPassword(context, {
    password: input.password,
    field: 'password',
    purpose: 'sign a note',
    patientId: before.patientId,
  });
  return changeVisit(context, input.visitId, async (visit, transaction) => {
    requireCompletable(context, visit, input.revision);
    const signature = signatureOf(visit, transaction);
    const prescriptionId =
      visit.prescriptionId ?? (await findPrescriptionOfVisit(collections, visit._id, transaction))?._id;
    await updateVisit(
      collections,
      visit,
      {
        status: 'completed',
        ...signature,
        waitingOrders: waitingUrgencies(visit),
        ...(prescriptionId ? { prescriptionId } : {}),
      },
      transaction,
    );
    transaction.record({
      resourceId: visit._id,
      patientId: visit.patientId,
      description: `Completed and signed the note: ${visit.visitId}`,
      changes: {
        status: { before: 'draft', after: 'completed' },
        contentHash: { before: null, after: signature.contentHash },
      },
    });
    if (visit.appointmentId) await completeAppointment(context, visit.appointmentId, visit._id, transaction);
    await noteCompletedVisit(collections, visit.patientId, visit, transaction);
    await wantFollowUp(context, visit, transaction);
  });
}

/** Makes sure that a visit is the draft that was seen, with all that the clinic requires. */
function requireCompletable({ clinic }: RequestContext, visit: Visit, revision: number): void {
  requireDraft(visit);
  if (visit.revision !== revision) throw new EditConflict(visit.updatedBy);
  const missing = missingForCompletion(visit, clinic.noteRequirements ?? usualNoteRequirements);
  if (missing.length === 0) return;
  throw new AppError('NOTE_INCOMPLETE', {
    fields: Object.fromEntries(missing.map((field) => [field, 'REQUIRED'])),
  });
}
