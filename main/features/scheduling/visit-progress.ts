import { type Appointment, isOpen } from '#shared/domain/appointment.ts';
import { AppError } from '#shared/errors.ts';
import type { Collections } from '../../database/collections.ts';
import type { AuditedTransaction, RequestContext } from '../../router/request-context.ts';
import { requireStep } from './change-appointment.ts';
import { findAppointment, findInProgress, updateAppointment } from './repository.ts';

/** The appointment that a visit belongs to. @throws AppError NOT_FOUND */
export async function requireAppointment(
  { collections }: RequestContext,
  appointmentId: string,
  transaction?: AuditedTransaction,
): Promise<Appointment> {
  const appointment = await findAppointment(collections, appointmentId, transaction);
  if (!appointment) throw new AppError('NOT_FOUND');
  return appointment;
}

/** @throws AppError NOT_ARRIVED, or STATUS_STEP_REFUSED where the appointment is over */
export function requireArrived(appointment: Appointment): void {
  if (isOpen(appointment.status) && !appointment.arrivedAt) throw new AppError('NOT_ARRIVED');
  if (appointment.status !== 'in-progress') requireStep(appointment.status, 'in-progress');
}

/** The doctor takes the patient: in-progress from now on. Nothing happens where it already is. */
export async function startAppointment(
  { collections }: RequestContext,
  appointment: Appointment,
  transaction: AuditedTransaction,
): Promise<void> {
  requireArrived(appointment);
  if (appointment.status === 'in-progress') return;
  const takenInAt = transaction.now.toISOString();
  await updateAppointment(collections, appointment, { status: 'in-progress', takenInAt }, transaction);
  transaction.record({
    action: 'UPDATE',
    resource: 'Appointment',
    resourceId: appointment._id,
    patientId: appointment.patientId,
    description: `Took the patient in: ${appointment.appointmentId}`,
    changes: { status: { before: appointment.status, after: 'in-progress' } },
  });
}

/** Closes the appointment of a completed visit and links the two. */
export async function completeAppointment(
  { collections }: RequestContext,
  appointmentId: string,
  visitId: string,
  transaction: AuditedTransaction,
): Promise<void> {
  const appointment = await findAppointment(collections, appointmentId, transaction);
  if (!appointment) throw new AppError('NOT_FOUND');
  requireStep(appointment.status, 'completed');
  const set = { status: 'completed', completedAt: transaction.now.toISOString(), visitId };
  await updateAppointment(collections, appointment, set, transaction);
  transaction.record({
    action: 'UPDATE',
    resource: 'Appointment',
    resourceId: appointment._id,
    patientId: appointment.patientId,
    description: `Completed the appointment: ${appointment.appointmentId}`,
    changes: { status: { before: appointment.status, after: 'completed' } },
  });
}

/** Which of these appointments a doctor has begun and not finished. */
export function findBegunAppointments(
  collections: Collections,
  ids: readonly string[],
): Promise<Set<string>> {
  return findInProgress(collections, ids);
}
