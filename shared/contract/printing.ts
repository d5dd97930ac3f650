import { z } from 'zod';
import { appointmentSchema, appointmentStatus, appointmentType } from '../domain/appointment.ts';
import { paper } from '../domain/paper.ts';
import { dateTime, objectId, plainDate } from '../domain/primitives.ts';
import { channel } from './channel.ts';
import { handedOut } from './handed-out.ts';
import { patientSummary } from './patients.ts';

const printedPerson = patientSummary.omit({ _id: true, status: true });
const doctorName = z.object({ firstName: z.string(), lastName: z.string() });

/** An appointment as a line of a list. */
const printedAppointment = z.object({
  _id: objectId(),
  dateTime: dateTime(),
  duration: z.number(),
  patient: printedPerson,
  type: appointmentType,
  reason: z.string(),
  status: appointmentStatus,
  arrivedAt: dateTime().optional(),
});
export type PrintedAppointment = z.infer<typeof printedAppointment>;

/** What a doctor has on the days of a list, cancelled ones left out, earliest first. */
const printedList = z.object({
  doctor: doctorName,
  from: plainDate(),
  to: plainDate(),
  appointments: z.array(printedAppointment),
});
export type PrintedList = z.infer<typeof printedList>;

/** What is to be printed, by the ids of what it is about. */
export const printWish = z.discriminatedUnion('kind', [
  /** A day, of each doctor who has or could have patients, without those who are left out. */
  z.object({ kind: z.literal('day'), date: plainDate(), exceptDoctorIds: z.array(objectId()).max(1_000) }),
  /** Seven days of one doctor from a date on. */
  z.object({ kind: z.literal('week'), from: plainDate(), doctorId: objectId() }),
  z.object({ kind: z.literal('label'), patientId: objectId() }),
  /** What a patient takes home: this appointment, and the next one. */
  z.object({ kind: z.literal('slip'), appointmentId: objectId() }),
]);
export type PrintWish = z.input<typeof printWish>;

/** What stands on the paper. */
const printContent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lists'), lists: z.array(printedList) }),
  z.object({
    kind: z.literal('label'),
    patient: printedPerson,
    /** Absent for whoever may not read charts; null: not asked; empty: no known allergies. */
    allergies: z.array(z.string()).nullable().optional(),
  }),
  z.object({
    kind: z.literal('slip'),
    patient: printedPerson,
    doctor: doctorName,
    appointmentId: appointmentSchema.shape.appointmentId,
    dateTime: dateTime(),
    duration: z.number(),
    room: z.string().optional(),
    /** The next one after it that is still open. */
    next: z.object({ dateTime: dateTime(), doctor: doctorName }).optional(),
  }),
]);
export type PrintContent = z.infer<typeof printContent>;

const prepared = z.object({
  ...handedOut,
  content: printContent,
});
export type PreparedPrint = z.infer<typeof prepared>;

const onPaper = z.object({ printId: z.uuid(), paper });

export const printingChannels = {
  /** Hands out what is to be looked at before it is printed, and remembers whose data that is. */
  'printing.preparePrint': channel({
    input: printWish,
    output: prepared,
    access: 'scheduling.see',
    audit: {
      rule: 'view',
      resource: 'Patient',
      description: 'Looked at a print',
      subject: (_input, { content }) => ({
        shown:
          content.kind === 'lists'
            ? content.lists.flatMap(({ appointments }) =>
                appointments.map(({ patient }) => patient.patientId),
              )
            : [content.patient.patientId],
      }),
    },
  }),
  /** Asks by the system's own dialog for a printer. */
  'printing.printPaper': channel({
    input: onPaper,
    output: z.object({ isPrinted: z.boolean() }),
    access: 'scheduling.see',
    audit: { rule: 'change', action: 'PRINT', resource: 'Patient' },
  }),
  /** Asks where to save. */
  'printing.savePdf': channel({
    input: onPaper,
    output: z.object({ savedTo: z.string().optional() }),
    access: 'scheduling.see',
    audit: { rule: 'change', action: 'EXPORT', resource: 'Patient' },
  }),
} as const;
