import type { ParsedInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { drawId } from '../../database/counters.ts';
import { duplicateKeyFields } from '../../database/database-errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { requireAppointment, startAppointment } from '../scheduling/visit-progress.ts';
import { findOrCreateDraft } from './draft-visit.ts';
import { toVisitView } from './visit-views.ts';

/**
 * The doctor takes the patient: the appointment goes in-progress, and the visit's draft is there to write in.
 * @throws AppError NOT_ARRIVED, STATUS_STEP_REFUSED, NOT_FOUND
 */
export async function openVisit(
  context: RequestContext,
  input: ParsedInput<'visits.openVisit'>,
): Promise<VisitView> {
  const number = await drawId(context.collections, 'visits');
  const open = () =>
    context.write(async (transaction) => {
      const appointment = await requireAppointment(context, input.appointmentId, transaction);
      await startAppointment(context, appointment, transaction);
      const draft = await findOrCreateDraft(context, appointment, number, transaction);
      transaction.record({
        action: 'VIEW',
        resource: 'Visit',
        resourceId: draft._id,
        patientId: draft.patientId,
        description: `Read the note: ${draft.visitId}`,
      });
      return draft;
    });
  try {
    return await toVisitView(context.collections, await open());
  } catch (error) {
    // The nurse made the draft at the same moment: the second attempt finds it.
    if (!duplicateKeyFields(error)?.includes('appointmentId')) throw error;
    return toVisitView(context.collections, await open());
  }
}
