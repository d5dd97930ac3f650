import type { Appointment } from '#shared/domain/appointment.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { firstRevision } from '../../database/first-revision.ts';
import type { AuditedTransaction, RequestContext } from '../../router/request-context.ts';
import { findVisitOfAppointment, insertVisit, updateVisit } from './repository.ts';

/** A draft goes with its appointment: where that was moved to another doctor, the note is now theirs to write. */
async function followAppointment(
  { collections }: RequestContext,
  visit: Visit,
  { doctorId, appointmentId }: Appointment,
  transaction: AuditedTransaction,
): Promise<Visit> {
  if (visit.status !== 'draft' || visit.doctorId === doctorId) return visit;
  await updateVisit(collections, visit, { doctorId }, transaction);
  transaction.record({
    action: 'UPDATE',
    resource: 'Visit',
    resourceId: visit._id,
    patientId: visit.patientId,
    description: `Handed ${visit.visitId} over to the doctor of ${appointmentId}`,
    changes: { doctorId: { before: visit.doctorId, after: doctorId } },
  });
  return { ...visit, doctorId, revision: visit.revision + 1 };
}

/**
 * The draft visit of an appointment: the one that is there, or a new one whose chief complaint is the appointment's reason.
 * @param number the human-readable id, drawn before the transaction
 */
export async function findOrCreateDraft(
  context: RequestContext,
  appointment: Appointment,
  number: string,
  transaction: AuditedTransaction,
): Promise<Visit> {
  const { collections } = context;
  const existing = await findVisitOfAppointment(collections, appointment._id, transaction);
  if (existing) return followAppointment(context, existing, appointment, transaction);
  const visit: Visit = {
    ...firstRevision(transaction.now, transaction.userId),
    visitId: number,
    patientId: appointment.patientId,
    doctorId: appointment.doctorId,
    appointmentId: appointment._id,
    visitDate: transaction.now.toISOString(),
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
