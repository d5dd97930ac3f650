import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { addMinutes } from '#shared/domain/clinic-time.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { cancelled } from './appointment-steps.ts';
import { toAppointmentViews } from './appointment-views.ts';
import { checkStart } from './booking-rules.ts';
import { writeChange } from './change-appointment.ts';
import { findDoctorTime } from './find-doctor-time.ts';
import { requireNotHeld } from './held-by-others.ts';
import { movedTo } from './moved-to.ts';
import { requireActiveDoctor } from './require-active-doctor.ts';
import { requireSeriesAsSeen } from './rest-of-series.ts';
import { findAppointments, findOfSeries } from './series-repository.ts';
import { giveUpSlots } from './slot-repository.ts';

/** All appointments of a series, whatever became of them, earliest first. */
export async function getSeries(
  { collections }: RequestContext,
  { seriesId }: ParsedInput<'scheduling.getSeries'>,
): Promise<ChannelOutput<'scheduling.getSeries'>> {
  return { appointments: await toAppointmentViews(collections, await findOfSeries(collections, seriesId)) };
}

/**
 * Moves several appointments of a series, all of them or none. Each may come to lie where another of them was.
 * @throws AppError SLOT_TAKEN, PATIENT_ALREADY_BOOKED, SLOT_HELD, OUTSIDE_AVAILABILITY, IN_THE_PAST, STATUS_STEP_REFUSED,
 * EDIT_CONFLICT, NOT_FOUND
 */
export async function moveSeries(
  context: RequestContext,
  { moves }: ParsedInput<'scheduling.moveSeries'>,
): Promise<ChannelOutput<'scheduling.moveSeries'>> {
  const { clinic, collections, now, session } = context;
  for (const move of moves) {
    const { doctorId, dateTime, duration } = move;
    const doctor = await requireActiveDoctor(context, doctorId);
    const range = { start: dateTime, end: addMinutes(dateTime, duration) };
    checkStart(await findDoctorTime(context, doctor, range), move, now, clinic.timeZone);
    await requireNotHeld(context, { doctorId, dateTime, duration, acceptsHeld: false });
  }
  await context.write(async (transaction) => {
    const appointments = await requireSeriesAsSeen(context, moves, transaction);
    const changes = appointments.flatMap((appointment, index) => {
      const move = moves[index];
      if (!move) return [];
      const onTop = move.overbooking && { ...move.overbooking, by: session.user._id };
      return [{ appointment, change: movedTo(context, appointment, move, onTop) }];
    });
    const ids = appointments.map(({ _id }) => _id);
    await giveUpSlots(collections, ids, transaction);
    for (const { appointment, change } of changes) {
      await writeChange(context, appointment, change, transaction);
    }
  });
  return readAgain(context, moves);
}

/**
 * Cancels several appointments of a series with one reason, all of them or none.
 * @throws AppError STATUS_STEP_REFUSED, EDIT_CONFLICT, NOT_FOUND
 */
export async function cancelSeries(
  context: RequestContext,
  { appointments: steps, reason }: ParsedInput<'scheduling.cancelSeries'>,
): Promise<ChannelOutput<'scheduling.cancelSeries'>> {
  await context.write(async (transaction) => {
    for (const appointment of await requireSeriesAsSeen(context, steps, transaction)) {
      await writeChange(context, appointment, cancelled(context, appointment, reason), transaction);
    }
  });
  return readAgain(context, steps);
}

async function readAgain({ collections }: RequestContext, steps: readonly { appointmentId: string }[]) {
  const ids = steps.map(({ appointmentId }) => appointmentId);
  return { appointments: await toAppointmentViews(collections, await findAppointments(collections, ids)) };
}
