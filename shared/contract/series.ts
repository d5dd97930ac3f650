import { z } from 'zod';
import { appointmentSchema, duration } from '../domain/appointment.ts';
import { exceptionKind } from '../domain/availability-exception.ts';
import { dateTime, objectId, plainDate, requiredLine } from '../domain/primitives.ts';
import { MAX_SERIES_APPOINTMENTS, seriesLength, weeksApart } from '../domain/series.ts';
import { channel } from './channel.ts';
import { appointmentView, newAppointment } from './scheduling.ts';

const placeStates = ['free', 'taken', 'patient-booked', 'outside', 'skipped', 'past'] as const;

/** A date of a series, with what is in its way. */
const seriesPlace = z.object({
  date: plainDate(),
  /** Absent where the clocks skip that time. */
  dateTime: dateTime().optional(),
  state: z.enum(placeStates),
  /** Why it is outside of the doctor's hours, where that has a reason of its own. */
  closed: z.object({ kind: exceptionKind, reason: z.string() }).optional(),
  /** Where something is in the way: other starts of that day, free for doctor and patient. */
  others: z.array(dateTime()),
});
export type SeriesPlace = z.infer<typeof seriesPlace>;

const step = z.object({ appointmentId: objectId(), revision: appointmentSchema.shape.revision });
const place = { doctorId: objectId(), dateTime: dateTime(), duration: duration() };
const severalOf = <T extends z.ZodType>(one: T) => z.array(one).min(1).max(MAX_SERIES_APPOINTMENTS);
const appointments = z.object({ appointments: z.array(appointmentView) });

/** The form for a new series: what they all share, and the dates that were chosen. */
const newSeries = newAppointment
  .omit({ dateTime: true, acceptsOutsideAvailability: true, overbooking: true })
  .extend({
    everyWeeks: weeksApart(),
    dates: z
      .array(z.object({ dateTime: dateTime(), acceptsOutsideAvailability: z.boolean().default(false) }))
      .min(2, 'SERIES_TOO_SHORT')
      .max(MAX_SERIES_APPOINTMENTS),
  });

const changeOfMany = { rule: 'change', action: 'UPDATE', resource: 'Appointment' } as const;

export const seriesChannels = {
  /** Every date of a series that may be booked, with what is in its way. */
  'scheduling.previewSeries': channel({
    input: z.object({ patientId: objectId(), ...place, everyWeeks: weeksApart(), times: seriesLength() }),
    output: z.object({ places: z.array(seriesPlace) }),
    access: 'scheduling.see',
    audit: {
      rule: 'view',
      resource: 'Patient',
      description: 'Saw on which dates a patient is free for a series',
      subject: ({ patientId }) => ({ resourceId: patientId, patientId }),
    },
  }),
  /** All of them or none. */
  'scheduling.bookSeries': channel({
    input: newSeries,
    output: appointments,
    access: 'scheduling.book',
    audit: {
      rule: 'change',
      action: 'CREATE',
      resource: 'Appointment',
      subject: (input) => ({ patientId: input.patientId }),
    },
  }),
  /** All appointments of a series, earliest first. */
  'scheduling.getSeries': channel({
    input: z.object({ seriesId: objectId() }),
    output: appointments,
    access: 'scheduling.see',
    audit: {
      rule: 'view',
      resource: 'Appointment',
      description: 'Saw the appointments of a series',
      subject: (_input, output) => ({
        patientId: output.appointments[0]?.patient._id,
        shown: output.appointments.map((appointment) => appointment.appointmentId),
      }),
    },
  }),
  /** Where an appointment and the open ones behind it would come to lie if it were moved so, with what is in the way. */
  'scheduling.previewSeriesMove': channel({
    input: z.object({
      appointmentId: objectId(),
      ...place,
      /** Those that are to stay where they are. */
      staying: z.array(objectId()).max(MAX_SERIES_APPOINTMENTS).default([]),
    }),
    output: z.object({
      patientId: objectId(),
      rest: z.array(z.object({ ...step.shape, from: dateTime(), place: seriesPlace })),
    }),
    access: 'scheduling.see',
    audit: {
      rule: 'view',
      resource: 'Patient',
      description: 'Saw on which dates a patient is free for a series',
      subject: (_input, { patientId }) => ({ resourceId: patientId, patientId }),
    },
  }),
  /** Moves several appointments of one series, all or none. */
  'scheduling.moveSeries': channel({
    input: z.object({
      moves: severalOf(
        step.extend({
          ...place,
          acceptsOutsideAvailability: z.boolean().default(false),
          /** Put back on top of others, where it had been on top. */
          overbooking: z.object({ reason: requiredLine(500) }).optional(),
        }),
      ),
    }),
    output: appointments,
    access: 'scheduling.book',
    audit: changeOfMany,
  }),
  /** Cancels several appointments of one series, all or none. */
  'scheduling.cancelSeries': channel({
    input: z.object({ appointments: severalOf(step), reason: requiredLine(500) }),
    output: appointments,
    access: 'scheduling.book',
    audit: changeOfMany,
  }),
  /** The undo of a cancellation: books what was cancelled again as it was, all or none. */
  'scheduling.bookAgain': channel({
    input: z.object({ appointments: severalOf(step) }),
    output: appointments,
    access: 'scheduling.book',
    audit: { rule: 'change', action: 'CREATE', resource: 'Appointment' },
  }),
} as const;
