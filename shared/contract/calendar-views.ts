import { z } from 'zod';
import { objectId, plainDate } from '../domain/primitives.ts';
import { channel } from './channel.ts';
import { appointmentView } from './scheduling.ts';

/** No read reaches over more days: six weeks, which is what a month shows. */
const MOST_DAYS = 42;

/** Days of the clinic that follow each other, the first of them by its date. */
const days = { from: plainDate(), days: z.int().min(1).max(MOST_DAYS) };

export const calendarViewChannels = {
  /** What one doctor has on several days. */
  'scheduling.getDays': channel({
    input: z.object({ ...days, doctorId: objectId() }),
    output: z.object({ from: plainDate(), doctorId: objectId(), appointments: z.array(appointmentView) }),
    access: 'scheduling.see',
    audit: {
      rule: 'view',
      resource: 'Appointment',
      description: 'Saw the schedule of a doctor for several days',
      subject: (_input, output) => ({
        shown: output.appointments.map((appointment) => appointment.appointmentId),
      }),
    },
  }),
  /** How full days are: numbers only, nothing of a patient. */
  'scheduling.countDays': channel({
    input: z.object({
      ...days,
      /** Whose time is left out. */
      exceptDoctorIds: z.array(objectId()).max(1_000).default([]),
    }),
    output: z.object({
      from: plainDate(),
      days: z.array(
        z.object({
          date: plainDate(),
          /** Appointments that take time. */
          booked: z.number(),
          /** Places for an appointment of the usual length that are free in working hours, from now on. */
          free: z.number(),
          /** Doctors who work on that day. */
          working: z.number(),
        }),
      ),
    }),
    access: 'scheduling.see',
    audit: { rule: 'none' },
  }),
} as const;
