import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { FreeSlot } from '#shared/contract/scheduling.ts';
import { occupiedSlots, SLOT_MINUTES } from '#shared/domain/appointment.ts';
import { addMinutes, clinicDayRange } from '#shared/domain/clinic-time.ts';
import { workingStretches } from '#shared/domain/working-hours.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findTakenSlots } from './repository.ts';
import { requireActiveDoctor } from './require-active-doctor.ts';

const STEP_MINUTES = 15;
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
  const slots: FreeSlot[] = [];
  for (const stretch of workingStretches(doctor.availability, input.date, clinic.timeZone)) {
    let start = stretch.start;
    while (Date.parse(addMinutes(start, input.duration)) <= Date.parse(stretch.end)) {
      const isFree = occupiedSlots(start, input.duration).every((slot) => !taken.has(slot));
      if (isFree && Date.parse(start) >= now.getTime() - STEP_MINUTES * 60_000) {
        slots.push({ dateTime: start, isWithinAvailability: true });
      }
      start = addMinutes(start, STEP_MINUTES);
    }
  }
  return { slots };
}
