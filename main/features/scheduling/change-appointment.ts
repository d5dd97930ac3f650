import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { type Appointment, type AppointmentStatus, isStatusStep } from '#shared/domain/appointment.ts';
import { AppError, EditConflict } from '#shared/errors.ts';
import type { AuditedTransaction, RequestContext } from '../../router/request-context.ts';
import { toAppointmentView } from './appointment-views.ts';
import { findAppointment, updateAppointment } from './repository.ts';
import { takingSlots } from './slot-conflict.ts';
import { followMovedAppointment } from './waitlist-repository.ts';

/** What a step writes, and how the audit log tells it. `null` removes a field. */
export interface AppointmentChange {
  set: Partial<Record<keyof Appointment, unknown>>;
  description: string;
  isSecurityEvent?: boolean;
  severity?: 'warning';
}

/** What the audit log does not need: it follows from the place and the moment of the change. */
const DERIVED: readonly string[] = ['occupiedSlots', 'movedFrom'];

/**
 * Reads an appointment, lets `decide` say what changes, and writes that with its audit entry.
 * @throws AppError NOT_FOUND; EDIT_CONFLICT where it changed since it was read; whatever `decide` throws
 */
export async function changeAppointment(
  context: RequestContext,
  step: { appointmentId: string; revision: number },
  decide: (appointment: Appointment) => AppointmentChange,
): Promise<AppointmentView> {
  const { collections } = context;
  const changed = await context.write(async (transaction) => {
    const appointment = await findAppointment(collections, step.appointmentId, transaction);
    if (!appointment) throw new AppError('NOT_FOUND');
    if (appointment.revision !== step.revision) throw new EditConflict(appointment.updatedBy);
    await writeChange(context, appointment, decide(appointment), transaction);
    return findAppointment(collections, step.appointmentId, transaction);
  });
  if (!changed) throw new AppError('NOT_FOUND');
  return toAppointmentView(collections, changed);
}

/**
 * Writes a change of an appointment that was read in the same transaction, with its audit entry. Whoever waits for a time
 * earlier than this one waits for one earlier than its new time.
 * @throws AppError SLOT_TAKEN, PATIENT_ALREADY_BOOKED, EDIT_CONFLICT
 */
export async function writeChange(
  { clinic, collections }: RequestContext,
  appointment: Appointment,
  { set, description, ...mark }: AppointmentChange,
  transaction: AuditedTransaction,
): Promise<void> {
  await takingSlots(() => updateAppointment(collections, appointment, set, transaction));
  if (typeof set.dateTime === 'string') {
    await followMovedAppointment(collections, appointment._id, set.dateTime, clinic.timeZone, transaction);
  }
  const before: Record<string, unknown> = { ...appointment };
  const changes = Object.fromEntries(
    Object.entries(set)
      .filter(([field]) => !DERIVED.includes(field))
      .map(([field, after]) => [field, { before: before[field] ?? null, after }] as const)
      .filter(([, change]) => change.before !== change.after),
  );
  transaction.record({
    resourceId: appointment._id,
    patientId: appointment.patientId,
    description: `${description}: ${appointment.appointmentId}`,
    changes,
    ...mark,
  });
}

/** @throws AppError STATUS_STEP_REFUSED where the flow has no such step */
export function requireStep(from: AppointmentStatus, to: AppointmentStatus): void {
  if (!isStatusStep(from, to)) throw new AppError('STATUS_STEP_REFUSED', { parameters: { from, to } });
}
