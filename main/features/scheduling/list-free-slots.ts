import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { SLOT_MINUTES } from '#shared/domain/appointment.ts';
import { clinicDayRange } from '#shared/domain/clinic-time.ts';
import { freeStarts } from '#shared/domain/free-starts.ts';
import { workingStretches } from '#shared/domain/working-hours.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findDoctorTime } from './find-doctor-time.ts';
import { findHeldSlots } from './held-by-others.ts';
import { findTakenSlots } from './repository.ts';
import { requireActiveDoctor } from './require-active-doctor.ts';

/** A walk-in is written down a little after the fact. */
const GRACE_MINUTES = 15;
const SLOT_MS = SLOT_MINUTES * 60_000;

/** Starts in a doctor's working hours of a day at which an appointment of this length is free, a quarter of an hour apart. */
export async function listFreeSlots(
  context: RequestContext,
  input: ParsedInput<'scheduling.listFreeSlots'>,
): Promise<ChannelOutput<'scheduling.listFreeSlots'>> {
  const { clinic, collections, now } = context;
  const doctor = await requireActiveDoctor(context, input.doctorId);
  const day = clinicDayRange(input.date, clinic.timeZone);
  const taken = await findTakenSlots(
    collections,
    input.doctorId,
    Date.parse(day.start) / SLOT_MS,
    Date.parse(day.end) / SLOT_MS,
    input.exceptAppointmentId,
  );
  for (const slot of await findHeldSlots(context, input.doctorId)) taken.add(slot);
  const time = await findDoctorTime(context, doctor, day);
  const stretches = workingStretches(time, input.date, clinic.timeZone);
  const notBefore = now.getTime() - GRACE_MINUTES * 60_000;
  const slots = Array.from(freeStarts(stretches, input.duration, taken, notBefore), (start) => ({
    dateTime: new Date(start).toISOString(),
    isWithinAvailability: true,
  }));
  return { slots };
}
