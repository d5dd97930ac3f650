import { type Appointment, isOpen } from '#shared/domain/appointment.ts';
import { AppError, EditConflict } from '#shared/errors.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findAppointments, findOfSeries } from './series-repository.ts';

/** An appointment and those of its series behind it that are still open, earliest first. */
export async function findRestOfSeries(
  { collections }: RequestContext,
  { series, dateTime }: Appointment,
): Promise<Appointment[]> {
  if (!series) return [];
  const later = await findOfSeries(collections, series.seriesId, dateTime);
  return later.filter(({ status }) => isOpen(status));
}

/**
 * Several appointments as they were seen, read in the transaction that changes them, in the order asked for.
 * @throws AppError NOT_FOUND; EDIT_CONFLICT where one has changed since
 */
export async function requireAsSeen(
  { collections }: RequestContext,
  steps: readonly { appointmentId: string; revision: number }[],
  transaction: Transaction,
): Promise<Appointment[]> {
  const ids = steps.map(({ appointmentId }) => appointmentId);
  const found = new Map((await findAppointments(collections, ids, transaction)).map((one) => [one._id, one]));
  if (found.size !== steps.length) throw new AppError('NOT_FOUND');
  return steps.map(({ appointmentId, revision }) => {
    const appointment = found.get(appointmentId);
    if (!appointment) throw new AppError('NOT_FOUND');
    if (appointment.revision !== revision) throw new EditConflict(appointment.updatedBy);
    return appointment;
  });
}

/** The same of one series. @throws AppError as above; INVALID_INPUT where they are of several */
export async function requireSeriesAsSeen(
  context: RequestContext,
  steps: readonly { appointmentId: string; revision: number }[],
  transaction: Transaction,
): Promise<Appointment[]> {
  const appointments = await requireAsSeen(context, steps, transaction);
  const series = new Set(appointments.map((one) => one.series?.seriesId ?? one._id));
  if (series.size > 1) throw new AppError('INVALID_INPUT', { fields: { appointments: 'INVALID' } });
  return appointments;
}
