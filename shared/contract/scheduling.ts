import { z } from 'zod';
import { appointmentSchema, appointmentStatus, appointmentType, duration } from '../domain/appointment.ts';
import { dateTime, line, objectId, plainDate, requiredLine, timeOfDay } from '../domain/primitives.ts';
import { weekday } from '../domain/user.ts';
import { visitStatus } from '../domain/visit.ts';
import { channel } from './channel.ts';
import { patientSummary } from './patients.ts';

const fields = appointmentSchema.shape;

/** An appointment as calendars and lists show it, with the names that they need. */
export const appointmentView = z.object({
  _id: objectId(),
  revision: fields.revision,
  createdAt: fields.createdAt,
  appointmentId: fields.appointmentId,
  patient: patientSummary,
  doctor: z.object({ _id: objectId(), firstName: z.string(), lastName: z.string() }),
  dateTime: dateTime(),
  duration: z.number(),
  type: appointmentType,
  reason: z.string(),
  notes: z.string().optional(),
  status: appointmentStatus,
  cancelReason: z.string().optional(),
  arrivedAt: dateTime().optional(),
  room: z.string().optional(),
  calledAt: dateTime().optional(),
  takenInAt: dateTime().optional(),
  cancelledAt: dateTime().optional(),
  completedAt: dateTime().optional(),
  visitId: objectId().optional(),
  visitStatus: visitStatus.optional(),
  hasVitals: z.boolean(),
  overbooking: fields.overbooking,
  series: fields.series,
});
export type AppointmentView = z.infer<typeof appointmentView>;

/** A free range that a form offers. */
const freeSlot = z.object({ dateTime: dateTime(), isWithinAvailability: z.boolean() });

/** Whose time is looked at for the next free one. */
const amongDoctors = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('anyone') }),
  z.object({ kind: z.literal('doctor'), doctorId: objectId() }),
  z.object({ kind: z.literal('specialization'), specialization: requiredLine(100) }),
]);

/** The question for the next free times: of whom, how long, from which day on, and on which days and hours. */
export const nextFreeQuestion = z
  .object({
    among: amongDoctors,
    duration: duration(),
    from: plainDate(),
    /** With none, every weekday does. */
    weekdays: z.array(weekday).max(7).default([]),
    /** Wall-clock times in the clinic between which the whole appointment lies. */
    earliest: timeOfDay().optional(),
    latest: timeOfDay().optional(),
  })
  .refine(({ earliest, latest }) => !earliest || !latest || earliest < latest, {
    path: ['latest'],
    message: 'END_BEFORE_START',
  });

const step = z.object({ appointmentId: objectId(), revision: fields.revision });

/** Where the time is taken, book on top of what is there; where it is free by then, like any other. */
const overbooking = z.object({ reason: requiredLine(500) }).optional();

/** The form for a new appointment. */
export const newAppointment = z.object({
  patientId: objectId(),
  doctorId: objectId(),
  dateTime: dateTime(),
  duration: duration(),
  type: appointmentType,
  reason: requiredLine(500),
  notes: line(5_000).optional(),
  /** Booking outside the doctor's working hours is deliberate, never a slip. */
  acceptsOutsideAvailability: z.boolean().default(false),
  /** A colleague is about to book the time, and it is meant all the same. */
  acceptsHeld: z.boolean().default(false),
  overbooking,
});

const change = {
  rule: 'change',
  action: 'UPDATE',
  resource: 'Appointment',
  subject: (input: { appointmentId: string }) => ({ resourceId: input.appointmentId }),
} as const;

export const schedulingChannels = {
  'scheduling.getDay': channel({
    input: z.object({ date: plainDate(), doctorId: objectId().optional() }),
    output: z.object({ date: plainDate(), appointments: z.array(appointmentView) }),
    access: 'scheduling.see',
    audit: {
      rule: 'view',
      resource: 'Appointment',
      description: 'Saw the schedule of a day',
      subject: (_input, output) => ({
        shown: output.appointments.map((appointment) => appointment.appointmentId),
      }),
    },
  }),
  'scheduling.listPatientAppointments': channel({
    input: z.object({
      patientId: objectId(),
      when: z.enum(['upcoming', 'past']),
      limit: z.int().min(1).max(100).default(20),
    }),
    output: z.object({ appointments: z.array(appointmentView), noShowCount: z.number() }),
    access: 'scheduling.see',
    audit: {
      rule: 'view',
      resource: 'Appointment',
      description: 'Saw the appointments of a patient',
      subject: (input, output) => ({
        patientId: input.patientId,
        shown: output.appointments.map((appointment) => appointment.appointmentId),
      }),
    },
  }),
  'scheduling.listFreeSlots': channel({
    input: z.object({
      doctorId: objectId(),
      date: plainDate(),
      duration: duration(),
      exceptAppointmentId: objectId().optional(),
    }),
    output: z.object({ slots: z.array(freeSlot) }),
    access: 'scheduling.see',
    audit: { rule: 'none' },
  }),
  /** The first openings within ninety days; none where there is none. */
  'scheduling.findNextFree': channel({
    input: nextFreeQuestion,
    output: z.object({
      openings: z.array(
        z.object({
          dateTime: dateTime(),
          doctor: z.object({ _id: objectId(), firstName: z.string(), lastName: z.string() }),
        }),
      ),
    }),
    access: 'scheduling.see',
    audit: { rule: 'none' },
  }),
  'scheduling.bookAppointment': channel({
    input: newAppointment,
    output: appointmentView,
    access: 'scheduling.book',
    audit: {
      rule: 'change',
      action: 'CREATE',
      resource: 'Appointment',
      subject: (input) => ({ patientId: input.patientId }),
    },
  }),
  'scheduling.confirmAppointment': channel({
    input: step,
    output: appointmentView,
    access: 'scheduling.book',
    audit: change,
  }),
  'scheduling.moveAppointment': channel({
    input: step.extend({
      doctorId: objectId(),
      dateTime: dateTime(),
      duration: duration(),
      acceptsOutsideAvailability: z.boolean().default(false),
      acceptsHeld: z.boolean().default(false),
      overbooking,
    }),
    output: appointmentView,
    access: 'scheduling.book',
    audit: change,
  }),
  'scheduling.checkInPatient': channel({
    input: step.extend({
      room: line(50).optional(),
      /** Phone, address and insurance were gone through with the patient. */
      hasConfirmedDetails: z.boolean().default(false),
    }),
    output: appointmentView,
    access: 'scheduling.book',
    audit: change,
  }),
  'scheduling.undoCheckIn': channel({
    input: step,
    output: appointmentView,
    access: 'scheduling.book',
    audit: change,
  }),
  'scheduling.cancelAppointment': channel({
    input: step.extend({ reason: requiredLine(500) }),
    output: appointmentView,
    access: 'scheduling.book',
    audit: change,
  }),
  'scheduling.markNoShow': channel({
    input: step,
    output: appointmentView,
    access: 'scheduling.book',
    audit: change,
  }),
  /** Back to scheduled on the same day, if the slot is still free. */
  'scheduling.reinstateAppointment': channel({
    input: step,
    output: appointmentView,
    access: 'scheduling.book',
    audit: change,
  }),
} as const;
