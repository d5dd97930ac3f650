import { newId } from '#main/database/new-id.ts';
import type { MedicalRecord } from '#shared/domain/medical-record.ts';
import type { Prescription } from '#shared/domain/prescription.ts';
import { storedFiles } from '#shared/domain/stored-file.ts';
import type { Visit } from '#shared/domain/visit.ts';

const fresh = (moment: string) => ({ _id: newId(), revision: 1, createdAt: moment, updatedAt: moment });
let drawn = 0;
const number = () => {
  drawn += 1;
  return String(drawn).padStart(5, '0');
};

/** A prescription of one medicine as the database keeps it. */
export function prescriptionOf(
  patientId: string,
  doctorId: string,
  medicine: { name: string; dosage: string; genericName?: string },
  fields: Partial<Prescription> = {},
): Prescription {
  const prescribedDate = fields.prescribedDate ?? '2026-03-01T09:00:00.000Z';
  return {
    ...fresh(prescribedDate),
    prescriptionId: `PRX-${number()}`,
    patientId,
    doctorId,
    prescribedDate,
    medications: [{ ...medicine, frequency: 'once daily', duration: '90 days', refillsAllowed: 0 }],
    status: 'active',
    ...fields,
  };
}

/** A completed visit as the database keeps it. Its number is far from those that are given out. */
export function visitOf(patientId: string, doctorId: string, fields: Partial<Visit> = {}): Visit {
  const visitDate = fields.visitDate ?? '2026-03-01T09:00:00.000Z';
  return {
    ...fresh(visitDate),
    visitId: `VIS-9${number()}`,
    patientId,
    doctorId,
    visitDate,
    chiefComplaint: 'Cough',
    status: 'completed',
    ...fields,
  };
}

/** A record as the database keeps it. Its file is not there: nobody reads it. */
export function recordOf(
  patientId: string,
  uploadedBy: string,
  title: string,
  fields: Partial<MedicalRecord> = {},
): MedicalRecord {
  const recordDate = fields.recordDate ?? '2026-03-01';
  const _id = newId();
  return {
    ...fresh(`${recordDate}T09:00:00.000Z`),
    _id,
    recordId: `REC-${number()}`,
    patientId,
    uploadedBy,
    type: 'lab_result',
    title,
    fileUrl: storedFiles('records').address(_id),
    fileName: `${title}.pdf`,
    recordDate,
    isConfidential: false,
    status: 'active',
    ...fields,
  };
}
