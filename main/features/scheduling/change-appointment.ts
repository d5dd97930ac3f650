import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { type Appointment, type AppointmentStatus, isStatusStep } from '#shared/domain/appointment.ts';
import { AppError, EditConflict } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { toAppointmentView } from './appointment-views.ts';
import { findAppointment, updateAppointment } from './repository.ts';
import { takingSlots } from './slot-conflict.ts';

/** What a step writes, and how the audit log tells it. `null` removes a field. */
export interface AppointmentChange {
  set: Partial<Record<keyof Appointment, unknown>>;
  description: string;
  isSecurityEvent?: boolean;
  severity?: 'warning';
}

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
    const { set, description, ...mark } = decide(appointment);
    await takingSlots(() => updateAppointment(collections, appointment, set, transaction));
    const before: Record<string, unknown> = { ...appointment };
    const changes = Object.fromEntries(
      Object.entries(set)
        .filter(([field]) => field !== 'occupiedSlots')
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
    return findAppointment(collections, step.appointmentId, transaction);
  });
  if (!changed) throw new AppError('NOT_FOUND');
  return toAppointmentView(collections, changed);
}

/** @throws AppError STATUS_STEP_REFUSED where the flow has no such step */
export function requireStep(from: AppointmentStatus, to: AppointmentStatus): void {
  if (!isStatusStep(from, to)) throw new AppError('STATUS_STEP_REFUSED', { parameters: { from, to } });
}
