import { z } from 'zod';
import {
  dateTime,
  documentFields,
  freeText,
  int,
  line,
  objectId,
  requiredLine,
  softDeleteFields,
} from './primitives.ts';
import { appointmentSeries } from './series.ts';

export const appointmentTypes = ['consultation', 'follow-up', 'emergency', 'routine-checkup'] as const;
export const appointmentType = z.enum(appointmentTypes);
export type AppointmentType = z.infer<typeof appointmentType>;

export const appointmentStatuses = [
  'scheduled',
  'confirmed',
  'in-progress',
  'completed',
  'cancelled',
  'no-show',
] as const;
export const appointmentStatus = z.enum(appointmentStatuses);
export type AppointmentStatus = z.infer<typeof appointmentStatus>;

/** A slot is five minutes of UTC: the grain at which double-booking is impossible. */
export const SLOT_MINUTES = 5;
const SLOT_MS = SLOT_MINUTES * 60_000;

/** No appointment is longer. */
export const MAX_DURATION_MINUTES = 12 * 60;

/** Minutes, a multiple of the slot length, at most a working day. */
export const duration = () =>
  int()
    .min(SLOT_MINUTES, 'DURATION_TOO_SHORT')
    .max(MAX_DURATION_MINUTES, 'DURATION_TOO_LONG')
    .multipleOf(SLOT_MINUTES, 'DURATION_OFF_GRID');

/**
 * The `appointments` collection. `occupiedSlots` numbers the five-minute slots since 1970 that this appointment takes; it
 * is absent where nothing is taken (cancelled, no-show, booked on top) and unique per doctor and per patient in the database itself.
 */
export const appointmentSchema = z.object({
  ...documentFields,
  ...softDeleteFields,
  appointmentId: z.string().regex(/^APT-\d{5,}$/),
  patientId: objectId(),
  doctorId: objectId(),
  dateTime: dateTime(),
  duration: duration().default(30),
  type: appointmentType,
  reason: requiredLine(500),
  symptoms: z.array(line()).optional(),
  notes: freeText(5_000).optional(),
  status: appointmentStatus.default('scheduled'),
  cancelReason: line(500).optional(),
  reminderSent: z.boolean().default(false),
  reminderSentAt: dateTime().optional(),
  visitId: objectId().optional(),
  cancelledAt: dateTime().optional(),
  completedAt: dateTime().optional(),
  occupiedSlots: z.array(int()).optional(),
  /** Booked deliberately on top of what was there: takes no slots, so that it is in nobody's way. */
  overbooking: z.object({ reason: requiredLine(500), by: objectId() }).optional(),
  arrivedAt: dateTime().optional(),
  room: line(50).optional(),
  calledAt: dateTime().optional(),
  takenInAt: dateTime().optional(),
  bookedBy: objectId().optional(),
  series: appointmentSeries.optional(),
  /** The place that it left last, and when: that time is free for others from then on. */
  movedFrom: z
    .object({ doctorId: objectId(), dateTime: dateTime(), duration: int(), at: dateTime() })
    .optional(),
});
export type Appointment = z.infer<typeof appointmentSchema>;

/** True where a start lies on the five-minute grid. */
export function isOnSlotGrid(start: string): boolean {
  return Date.parse(start) % SLOT_MS === 0;
}

/**
 * The slots that an appointment occupies, ascending.
 * @param start ISO moment on the five-minute grid
 * @param minutes length, a multiple of five
 * @throws RangeError where either is off the grid
 */
export function occupiedSlots(start: string, minutes: number): number[] {
  const startMs = Date.parse(start);
  if (!Number.isInteger(startMs / SLOT_MS) || !Number.isInteger(minutes / SLOT_MINUTES) || minutes <= 0) {
    throw new RangeError('An appointment starts and ends on the five-minute grid');
  }
  const first = startMs / SLOT_MS;
  return Array.from({ length: minutes / SLOT_MINUTES }, (_, index) => first + index);
}

const steps: Record<AppointmentStatus, readonly AppointmentStatus[]> = {
  scheduled: ['confirmed', 'in-progress', 'cancelled', 'no-show'],
  confirmed: ['in-progress', 'cancelled', 'no-show'],
  'in-progress': ['completed'],
  completed: [],
  cancelled: [],
  'no-show': ['scheduled'],
};

/** Whether the status may change so. Going in-progress also needs `arrivedAt`; leaving no-show, the same clinic day. */
export function isStatusStep(from: AppointmentStatus, to: AppointmentStatus): boolean {
  return steps[from].includes(to);
}

/** An appointment that still takes time: one can move it, cancel it or miss it. */
export function isOpen(status: AppointmentStatus): boolean {
  return status === 'scheduled' || status === 'confirmed';
}

/** Whether an appointment takes its time, so that nothing else fits there. */
export function takesTime({ status }: { status: AppointmentStatus }): boolean {
  return status !== 'cancelled' && status !== 'no-show';
}
