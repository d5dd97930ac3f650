import { z } from 'zod';
import { type AppointmentType, duration } from './appointment.ts';
import { requiredLine } from './primitives.ts';

/** What a type of appointment may be marked with. Red and amber are not among them: they say danger and "look at this". */
export const typeColours = ['teal', 'blue', 'violet', 'pink', 'brown', 'green', 'grey'] as const;
export const typeColour = z.enum(typeColours);
export type TypeColour = z.infer<typeof typeColour>;

const typeSettings = z.object({ minutes: duration(), colour: typeColour });

/** For each type of appointment, the length that a form begins with and the colour that marks it in the calendar. */
export const appointmentTypeSettings = z.object({
  consultation: typeSettings,
  'follow-up': typeSettings,
  emergency: typeSettings,
  'routine-checkup': typeSettings,
} satisfies Record<AppointmentType, typeof typeSettings>);
export type AppointmentTypeSettings = z.infer<typeof appointmentTypeSettings>;

/** What a new clinic begins with. */
export const usualAppointmentTypes: AppointmentTypeSettings = {
  consultation: { minutes: 30, colour: 'teal' },
  'follow-up': { minutes: 15, colour: 'violet' },
  emergency: { minutes: 30, colour: 'pink' },
  'routine-checkup': { minutes: 45, colour: 'brown' },
};

/** The clinic's rooms by name, in the order in which they are offered. None is named twice. */
export const rooms = z
  .array(requiredLine(50))
  .max(100, 'TOO_MANY')
  .refine((names) => new Set(names.map((name) => name.toLowerCase())).size === names.length, 'ROOM_TWICE');
