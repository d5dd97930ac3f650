import type { ParsedInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { bodyMassIndex, type VisitVitals } from '#shared/domain/vitals.ts';
import { EditConflict } from '#shared/errors.ts';
import { compareEdits } from '../../database/apply-edits.ts';
import { drawId } from '../../database/counters.ts';
import { duplicateKeyFields } from '../../database/database-errors.ts';
import type { AuditedTransaction, RequestContext } from '../../router/request-context.ts';
import { requireAppointment, requireArrived } from '../scheduling/visit-progress.ts';
import { findOrCreateDraft } from './draft-visit.ts';
import { updateVisit } from './repository.ts';
import { requireDraft, requireVisit } from './require-visit.ts';
import { toVisitView } from './visit-views.ts';

type Input = ParsedInput<'visits.recordVitals'>;

async function write(context: RequestContext, input: Input, number: string, transaction: AuditedTransaction) {
  const appointment = await requireAppointment(context, input.appointmentId, transaction);
  requireArrived(appointment);
  const visit = await findOrCreateDraft(context, appointment, number, transaction);
  requireDraft(visit);
  const { changes, clashes } = compareEdits({ ...visit.vitals }, input.edits);
  if (clashes.length > 0) throw new EditConflict(visit.updatedBy, clashes);

  const values: Record<string, unknown> = { ...visit.vitals };
  for (const [field, change] of Object.entries(changes)) values[field] = change.after ?? undefined;
  const measured = values as VisitVitals;
  const vitals: VisitVitals = {
    ...measured,
    bmi: bodyMassIndex(measured.weight, measured.height),
    recordedAt: transaction.now.toISOString(),
    recordedBy: transaction.userId,
  };
  await updateVisit(context.collections, visit, { vitals }, transaction);
  transaction.record({
    resourceId: visit._id,
    patientId: visit.patientId,
    description: `Recorded vitals: ${visit.visitId}`,
    changes: Object.fromEntries(
      Object.entries(changes).map(([field, change]) => [`vitals ${field}`, change]),
    ),
  });
  return requireVisit(context, visit._id, transaction);
}

/**
 * Records vitals for a patient who is here, before or after the doctor opens the visit. BMI is computed.
 * @throws AppError NOT_ARRIVED, NOTE_READ_ONLY, EDIT_CONFLICT with the clashing values
 */
export async function recordVitals(context: RequestContext, input: Input): Promise<VisitView> {
  const number = await drawId(context.collections, 'visits');
  const record = () => context.write((transaction) => write(context, input, number, transaction));
  try {
    return await toVisitView(context.collections, await record());
  } catch (error) {
    // The doctor opened the visit at the same moment: the second attempt finds it.
    if (!duplicateKeyFields(error)?.includes('appointmentId')) throw error;
    return toVisitView(context.collections, await record());
  }
}
