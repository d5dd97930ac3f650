import { z } from 'zod';
import { duplicateReason } from '../domain/duplicate-pair.ts';
import { insurance, medicalHistory, patientSchema, patientStatus } from '../domain/patient.ts';
import { dateTime, objectId, plainDate, requiredLine } from '../domain/primitives.ts';
import { address, email, emergencyContact, gender, userSchema } from '../domain/user.ts';
import { latestVitals } from '../domain/vitals.ts';
import { channel } from './channel.ts';
import { editsOf } from './edits.ts';

const fields = userSchema.shape;

/** Enough to tell one patient from another. `_id` is the patient's, not the account's. */
export const patientSummary = z.object({
  _id: objectId(),
  patientId: patientSchema.shape.patientId,
  firstName: z.string(),
  lastName: z.string(),
  dateOfBirth: plainDate().optional(),
  isDateOfBirthEstimated: z.boolean().optional(),
  gender: gender.optional(),
  phone: z.string().optional(),
  status: patientStatus,
});
export type PatientSummary = z.infer<typeof patientSummary>;

/** Identity, contact and insurance: what the front desk works with. No clinical data. */
export const patientDetails = patientSummary.extend({
  revision: patientSchema.shape.revision,
  deceasedOn: patientSchema.shape.deceasedOn,
  /** The file of the photo, where there is one. */
  photoId: objectId().optional(),
  email: z.string().optional(),
  address: address.optional(),
  emergencyContact: emergencyContact.optional(),
  insurance: insurance.optional(),
  createdAt: dateTime(),
});
export type PatientDetails = z.infer<typeof patientDetails>;

/** The clinical side: for those who may read the chart. `allergies` absent: not asked; empty: no known allergies. */
export const patientChart = z.object({
  patientId: objectId(),
  patientNumber: patientSchema.shape.patientId,
  allergies: z.array(z.string()).optional(),
  bloodGroup: fields.bloodGroup,
  medicalHistory: medicalHistory.optional(),
  latestVitals: latestVitals.optional(),
  totalVisits: z.number(),
  lastVisitDate: dateTime().optional(),
});
export type PatientChart = z.infer<typeof patientChart>;

const identity = {
  firstName: fields.firstName,
  lastName: fields.lastName,
  dateOfBirth: plainDate().optional(),
  isDateOfBirthEstimated: z.boolean().optional(),
  gender: gender.optional(),
  phone: fields.phone,
  email: email().optional(),
  address: address.optional(),
  emergencyContact: emergencyContact.optional(),
  insurance: insurance.optional(),
};

/** The registration form. A birth date, known or estimated, is asked for: it is what tells namesakes apart. */
export const newPatient = z.object({ ...identity, dateOfBirth: plainDate(), gender });
export type NewPatient = z.infer<typeof newPatient>;

export const likelyDuplicate = z.object({
  patient: patientSummary,
  reasons: z.array(duplicateReason),
});
export type LikelyDuplicate = z.infer<typeof likelyDuplicate>;

const subjectOfInput = (input: { patientId: string }) => ({
  resourceId: input.patientId,
  patientId: input.patientId,
});

export const patientsChannels = {
  'patients.searchPatients': channel({
    input: z.object({ text: z.string().max(200), limit: z.int().min(1).max(50).default(20) }),
    output: z.object({
      patients: z.array(patientSummary),
      /** So many at the end of the list do not match what was typed, but sound like it or are nearly spelt so. */
      similarCount: z.number(),
      hasMore: z.boolean(),
    }),
    access: 'patients.find',
    audit: {
      rule: 'search',
      resource: 'Patient',
      description: 'Searched patients',
      subject: (_input, output) => ({ shown: output.patients.map((patient) => patient.patientId) }),
    },
  }),
  /** Whom the person has opened lately, the latest first: the field is still empty. */
  'patients.listRecentPatients': channel({
    input: z.object({ limit: z.int().min(1).max(50).default(10) }),
    output: z.object({ patients: z.array(patientSummary) }),
    access: 'patients.find',
    audit: {
      rule: 'view',
      resource: 'Patient',
      description: 'Saw the patients opened lately',
      subject: (_input, output) => ({ shown: output.patients.map((patient) => patient.patientId) }),
    },
  }),
  'patients.findLikelyDuplicates': channel({
    input: z.object({
      firstName: z.string().max(100),
      lastName: z.string().max(100),
      dateOfBirth: plainDate().optional(),
      phone: z.string().max(40).optional(),
    }),
    output: z.object({ duplicates: z.array(likelyDuplicate) }),
    access: 'patients.edit',
    audit: {
      rule: 'search',
      resource: 'Patient',
      description: 'Looked for duplicates',
      subject: (_input, output) => ({
        shown: output.duplicates.map((duplicate) => duplicate.patient.patientId),
      }),
    },
  }),
  'patients.registerPatient': channel({
    input: newPatient,
    output: patientDetails,
    access: 'patients.edit',
    audit: { rule: 'change', action: 'CREATE', resource: 'Patient' },
  }),
  'patients.getPatient': channel({
    input: z.object({ patientId: objectId() }),
    output: patientDetails,
    access: 'patients.find',
    audit: {
      rule: 'view',
      resource: 'Patient',
      description: 'Opened the contact details',
      subject: (input, output) => ({
        label: output.patientId,
        resourceId: input.patientId,
        patientId: input.patientId,
      }),
    },
  }),
  'patients.updatePatient': channel({
    input: z.object({ patientId: objectId(), edits: editsOf(identity) }),
    output: patientDetails,
    access: 'patients.edit',
    audit: { rule: 'change', action: 'UPDATE', resource: 'Patient', subject: subjectOfInput },
    boundTo: 'patient',
  }),
  'patients.getChart': channel({
    input: z.object({ patientId: objectId() }),
    output: patientChart,
    access: 'chart.read',
    audit: {
      rule: 'view',
      resource: 'Patient',
      description: 'Opened the chart',
      subject: (input, output) => ({
        label: output.patientNumber,
        resourceId: input.patientId,
        patientId: input.patientId,
      }),
    },
  }),
  /** `value` null: not asked yet; an empty list: no known allergies. */
  'patients.setAllergies': channel({
    input: z.object({
      patientId: objectId(),
      base: z.array(z.string()).nullable(),
      value: z.array(requiredLine()).max(50).nullable(),
    }),
    output: patientChart,
    access: 'chart.write',
    audit: { rule: 'change', action: 'UPDATE', resource: 'Patient', subject: subjectOfInput },
    boundTo: 'patient',
  }),
} as const;
