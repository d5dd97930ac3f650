import type { Faker } from '@faker-js/faker';
import { type Appointment, type AppointmentStatus, occupiedSlots } from '#shared/domain/appointment.ts';
import { addDays, addMinutes, momentsAt, weekdayOf } from '#shared/domain/clinic-time.ts';
import type { AvailabilityEntry } from '#shared/domain/user.ts';
import { formatId } from '../database/counters.ts';
import { newId } from '../database/new-id.ts';
import { type Complaint, complaints } from './complaints.ts';

/** A booked range that has no patient yet. */
export interface PlannedSlot {
  doctorId: string;
  dateTime: string;
  complaint: Complaint;
  duration: number;
}

const DAYS_BACK = 365;
const DAYS_AHEAD = 60;
const BUSY_DAYS = 14;

function slotsOfDay(
  faker: Faker,
  doctor: { _id: string; availability?: AvailabilityEntry[] | undefined },
  date: string,
  timeZone: string,
  fullness: number,
): PlannedSlot[] {
  const slots: PlannedSlot[] = [];
  for (const stretch of doctor.availability ?? []) {
    if (stretch.day !== weekdayOf(date) || !stretch.isAvailable) continue;
    const [start] = momentsAt(date, stretch.startTime, timeZone);
    const [end] = momentsAt(date, stretch.endTime, timeZone);
    if (!start || !end) continue;
    let at = start;
    while (Date.parse(at) < Date.parse(end)) {
      const complaint = faker.helpers.arrayElement(complaints);
      const duration = complaint.minutes;
      const after = addMinutes(at, duration);
      if (Date.parse(after) <= Date.parse(end) && faker.datatype.boolean(fullness)) {
        slots.push({ doctorId: doctor._id, dateTime: at, complaint, duration });
        at = after;
      } else at = addMinutes(at, 15);
    }
  }
  return slots;
}

/**
 * A clinic year of slots, a year back and two months ahead: busy around today, and elsewhere as full as `wanted` asks.
 * @param wanted how many appointments the year should have, as far as the doctors' hours hold them
 */
export function planYear(
  faker: Faker,
  doctors: readonly { _id: string; availability?: AvailabilityEntry[] | undefined }[],
  today: string,
  timeZone: string,
  wanted: number,
): PlannedSlot[] {
  const capacity = doctors.length * 260 * 13;
  const usual = Math.min(0.8, Math.max(0.05, wanted / capacity));
  const slots: PlannedSlot[] = [];
  for (let offset = -DAYS_BACK; offset <= DAYS_AHEAD; offset += 1) {
    const date = addDays(today, offset);
    const ahead = offset > BUSY_DAYS ? usual * 0.3 : usual;
    const fullness = Math.abs(offset) <= BUSY_DAYS ? Math.max(0.62, usual) : ahead;
    for (const doctor of doctors) slots.push(...slotsOfDay(faker, doctor, date, timeZone, fullness));
  }
  return slots.sort((a, b) => Date.parse(a.dateTime) - Date.parse(b.dateTime));
}

function statusOf(faker: Faker, start: number, end: number, now: number): AppointmentStatus {
  if (end <= now) {
    const kind = faker.number.int({ min: 1, max: 100 });
    return kind <= 88 ? 'completed' : kind <= 94 ? 'cancelled' : 'no-show';
  }
  if (start <= now) return 'confirmed';
  return faker.helpers.weightedArrayElement([
    { weight: 55, value: 'confirmed' as const },
    { weight: 40, value: 'scheduled' as const },
    { weight: 5, value: 'cancelled' as const },
  ]);
}

/** The appointment of a slot for a patient, in the state that fits the present moment. */
export function fakeAppointment(
  faker: Faker,
  slot: PlannedSlot,
  patientId: string,
  number: number,
  people: { bookedBy: string; now: Date },
): Appointment {
  const start = Date.parse(slot.dateTime);
  const end = start + slot.duration * 60_000;
  const now = people.now.getTime();
  const status = statusOf(faker, start, end, now);
  const bookedAt = new Date(
    Math.min(start, now) - faker.number.int({ min: 1, max: 20 }) * 86_400_000,
  ).toISOString();
  const takesTime = status !== 'cancelled' && status !== 'no-show';
  const isSoon = start - now < 45 * 60_000 && end > now;
  return {
    _id: newId(),
    revision: 1,
    createdAt: bookedAt,
    updatedAt: bookedAt,
    updatedBy: people.bookedBy,
    bookedBy: people.bookedBy,
    appointmentId: formatId('appointments', number),
    patientId,
    doctorId: slot.doctorId,
    dateTime: slot.dateTime,
    duration: slot.duration,
    type: slot.complaint.type,
    reason: slot.complaint.reason,
    status,
    reminderSent: false,
    cancelReason:
      status === 'cancelled'
        ? faker.helpers.arrayElement(['Patient is ill', 'Patient cannot come', 'Booked by mistake'])
        : undefined,
    cancelledAt: status === 'cancelled' ? bookedAt : undefined,
    completedAt: status === 'completed' ? new Date(end).toISOString() : undefined,
    arrivedAt:
      status === 'completed' || (status === 'confirmed' && isSoon)
        ? new Date(Math.min(start, now) - faker.number.int({ min: 2, max: 15 }) * 60_000).toISOString()
        : undefined,
    takenInAt: status === 'completed' ? slot.dateTime : undefined,
    occupiedSlots: takesTime ? occupiedSlots(slot.dateTime, slot.duration) : undefined,
  };
}
