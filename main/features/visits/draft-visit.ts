import type { Appointment } from '#shared/domain/appointment.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { newId } from '../../database/new-id.ts';
import type { AuditedTransaction, RequestContext } from '../../router/request-context.ts';
import { findVisitOfAppointment, insertVisit } from './repository.ts';

/**
 * The draft visit of an appointment: the one that is there, or a new one whose chief complaint is the appointment's reason.
 * @param number the human-readable id, drawn before the transaction
 */
export async function findOrCreateDraft(
  { collections }: RequestContext,
  appointment: Appointment,
  number: string,
  transaction: AuditedTransaction,
): Promise<Visit> {
  const existing = await findVisitOfAppointment(collections, appointment._id, transaction);
  if (existing) return existing;
  const moment = transaction.now.toISOString();
  const visit: Visit = {
    _id: newId(),
    revision: 1,
    createdAt: moment,
    updatedAt: moment,
    updatedBy: transaction.userId,
    visitId: number,
    patientId: appointment.patientId,
    doctorId: appointment.doctorId,
    appointmentId: appointment._id,
    visitDate: moment,
    chiefComplaint: appointment.reason,
    status: 'draft',
  };
  await insertVisit(collections, visit, transaction);
  transaction.record({
    action: 'CREATE',
    resource: 'Visit',
    resourceId: visit._id,
    patientId: visit.patientId,
    description: `Opened ${visit.visitId} from ${appointment.appointmentId}`,
  });
  return visit;
}
