import { z } from 'zod';
import { patientStatus } from '../domain/patient.ts';
import { dateTime, int, objectId, plainDate, requiredLine } from '../domain/primitives.ts';
import { channel } from './channel.ts';
import { patientDetails, patientSummary } from './patients.ts';

const state = z.object({ status: patientStatus, deceasedOn: plainDate().nullable() });

/** The form: a day of death belongs to the deceased alone. */
const newStatus = state.refine(({ status, deceasedOn }) => status === 'deceased' || !deceasedOn, {
  path: ['deceasedOn'],
  message: 'INVALID',
});

const deletedPatient = patientSummary.extend({ deletedAt: dateTime(), deletedByName: z.string().optional() });
export type DeletedPatient = z.infer<typeof deletedPatient>;

const subjectOfInput = ({ patientId }: { patientId: string }) => ({ resourceId: patientId, patientId });

export const patientStatusChannels = {
  /** `deceased` cancels what is to come, and ends waiting and reminders. */
  'patients.changeStatus': channel({
    input: z.object({ patientId: objectId(), base: state, value: newStatus }),
    output: z.object({
      patient: patientDetails,
      /** Appointments that were cancelled with it, to be booked again where it was a mistake. */
      cancelled: z.array(z.object({ appointmentId: objectId(), revision: int() })),
    }),
    access: 'patients.edit',
    audit: { rule: 'change', action: 'UPDATE', resource: 'Patient', subject: subjectOfInput },
    boundTo: 'patient',
  }),
  'patients.deletePatient': channel({
    input: z.object({ patientId: objectId(), revision: int(), reason: requiredLine(500) }),
    output: z.object({ patientId: objectId() }),
    access: 'patients.delete',
    audit: { rule: 'change', action: 'DELETE', resource: 'Patient', subject: subjectOfInput },
    boundTo: 'patient',
  }),
  'patients.restorePatient': channel({
    input: z.object({ patientId: objectId() }),
    output: patientDetails,
    access: 'patients.delete',
    audit: { rule: 'change', action: 'UPDATE', resource: 'Patient', subject: subjectOfInput },
  }),
  /** Records that were deleted, not those that were merged; the latest first. */
  'patients.listDeletedPatients': channel({
    input: z.object({ limit: z.int().min(1).max(200).default(100) }),
    output: z.object({ patients: z.array(deletedPatient) }),
    access: 'patients.delete',
    audit: {
      rule: 'view',
      resource: 'Patient',
      description: 'Saw the deleted records',
      subject: (_input, { patients }) => ({ shown: patients.map(({ patientId }) => patientId) }),
    },
  }),
} as const;
