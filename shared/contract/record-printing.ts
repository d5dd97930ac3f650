import { z } from 'zod';
import { appointmentSchema } from '../domain/appointment.ts';
import { auditLogSchema } from '../domain/audit-log.ts';
import { letterSchema } from '../domain/letter.ts';
import { medicalRecordSchema } from '../domain/medical-record.ts';
import { prescriptionSchema } from '../domain/prescription.ts';
import { dateTime, objectId, plainDate } from '../domain/primitives.ts';
import { visitSchema } from '../domain/visit.ts';
import { channel } from './channel.ts';
import { chartOverview } from './chart.ts';
import { handedOut } from './handed-out.ts';
import { historyEntryView } from './medical-history.ts';
import { patientChart, patientDetails } from './patients.ts';

/** What both the summary and the cover of the whole record are made of. */
const patientSummaryPrint = z.object({
  patient: patientDetails,
  /** Absent: not asked; empty: no known allergies. */
  allergies: patientChart.shape.allergies,
  bloodGroup: patientChart.shape.bloodGroup,
  overview: chartOverview,
});
export type PatientSummaryPrint = z.infer<typeof patientSummaryPrint>;

const summaryPrint = patientSummaryPrint.extend(handedOut);
export type SummaryPrint = z.infer<typeof summaryPrint>;

/** The parts of a whole record that may be long and are read a page at a time, in the order in which they are printed. */
export const recordParts = [
  'visits',
  'letters',
  'prescriptions',
  'appointments',
  'records',
  'disclosures',
] as const;
export type RecordPart = (typeof recordParts)[number];

const recordPrint = summaryPrint.extend({
  history: z.array(historyEntryView),
  /** Confidential records that this person may not read: they are counted and not named. */
  withheldRecords: z.number(),
  /** The parts that this person may read. */
  parts: z.array(z.enum(recordParts)),
});
export type RecordPrint = z.infer<typeof recordPrint>;

/** A visit as it is printed. Of a note that is not completed only the vitals are here: the rest is its doctor's draft. */
const printedVisit = visitSchema
  .pick({
    _id: true,
    visitId: true,
    visitDate: true,
    status: true,
    subjective: true,
    objective: true,
    assessment: true,
    plan: true,
    vitals: true,
    diagnosis: true,
    testsOrdered: true,
    followUp: true,
    amendments: true,
    signedAt: true,
  })
  .extend({
    chiefComplaint: z.string().optional(),
    /** Not what was signed, by its own hashes. */
    isAltered: z.boolean(),
    doctorName: z.string(),
    signedByName: z.string().optional(),
    vitalsByName: z.string().optional(),
  });
export type PrintedVisit = z.infer<typeof printedVisit>;

/** A letter as it was issued, word for word. */
const printedLetter = letterSchema.pick({
  _id: true,
  letterId: true,
  title: true,
  recipient: true,
  text: true,
  issuedByName: true,
  issuedAt: true,
});
export type PrintedLetter = z.infer<typeof printedLetter>;

const printedPrescription = prescriptionSchema
  .pick({
    _id: true,
    prescriptionId: true,
    prescribedDate: true,
    validUntil: true,
    medications: true,
    notes: true,
    status: true,
  })
  .extend({ doctorName: z.string() });
export type PrintedPrescription = z.infer<typeof printedPrescription>;

const patientsAppointment = appointmentSchema
  .pick({
    _id: true,
    appointmentId: true,
    dateTime: true,
    duration: true,
    type: true,
    reason: true,
    status: true,
    cancelReason: true,
    symptoms: true,
    notes: true,
  })
  .extend({ doctorName: z.string() });
export type PatientsAppointment = z.infer<typeof patientsAppointment>;

const printedRecord = medicalRecordSchema.pick({
  _id: true,
  recordId: true,
  type: true,
  title: true,
  recordDate: true,
  isConfidential: true,
});
export type PrintedRecord = z.infer<typeof printedRecord>;

/** Who opened, printed or exported something of the record. */
const disclosure = auditLogSchema.pick({
  _id: true,
  timestamp: true,
  userName: true,
  userRole: true,
  action: true,
  description: true,
});
export type Disclosure = z.infer<typeof disclosure>;

const recordPage = z.discriminatedUnion('part', [
  z.object({ part: z.literal('visits'), lines: z.array(printedVisit) }),
  z.object({ part: z.literal('letters'), lines: z.array(printedLetter) }),
  z.object({ part: z.literal('prescriptions'), lines: z.array(printedPrescription) }),
  z.object({ part: z.literal('appointments'), lines: z.array(patientsAppointment) }),
  z.object({ part: z.literal('records'), lines: z.array(printedRecord) }),
  z.object({ part: z.literal('disclosures'), lines: z.array(disclosure) }),
]);
export type RecordPage = z.infer<typeof recordPage>;

/** Of the disclosures only so many are handed out, the newest. */
export const MOST_DISCLOSURES = 500;

/** The last line of a page, behind which the next one begins. */
const recordCursor = z.object({ at: z.union([dateTime(), plainDate()]), id: objectId() });
export type RecordCursor = z.infer<typeof recordCursor>;

const subjectOfPatient = (_input: unknown, { patient }: { patient: { _id: string; patientId: string } }) => ({
  label: patient.patientId,
  resourceId: patient._id,
  patientId: patient._id,
});

export const recordPrintingChannels = {
  /** A patient on one page. */
  'printing.prepareSummary': channel({
    input: z.object({ patientId: objectId() }),
    output: summaryPrint,
    access: 'chart.read',
    audit: {
      rule: 'view',
      resource: 'Patient',
      description: 'Looked at the summary for printing',
      subject: subjectOfPatient,
    },
  }),
  /** Begins to hand out a whole record: what is short comes at once, the parts by `printing.readRecordPart`. */
  'printing.beginRecord': channel({
    input: z.object({ patientId: objectId() }),
    output: recordPrint,
    access: 'chart.read',
    audit: {
      rule: 'view',
      resource: 'Patient',
      description: 'Looked at the whole record for printing',
      subject: subjectOfPatient,
    },
  }),
  /** A page of a part of the record that was begun, newest first. The disclosures only for those who may read the audit log. */
  'printing.readRecordPart': channel({
    input: z.object({
      printId: z.uuid(),
      part: z.enum(recordParts),
      after: recordCursor.optional(),
    }),
    output: z.object({
      patientId: objectId(),
      patientNumber: z.string(),
      page: recordPage,
      next: recordCursor.optional(),
    }),
    access: 'chart.read',
    audit: {
      rule: 'view',
      resource: 'Patient',
      description: 'Read the parts of the record for printing',
      subject: (_input, { patientId, patientNumber }) => ({
        label: patientNumber,
        resourceId: patientId,
        patientId,
      }),
    },
  }),
} as const;
