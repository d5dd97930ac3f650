import { newId } from '#main/database/new-id.ts';
import { addDays } from '#shared/domain/clinic-time.ts';
import type { MedicalRecord } from '#shared/domain/medical-record.ts';
import type { Prescription } from '#shared/domain/prescription.ts';
import { storedFiles } from '#shared/domain/stored-file.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { type Fixture, pick } from '../fixture.ts';

const VISITS = 500;
const RECORDS = 2_000;
const PRESCRIPTIONS = 200;
const FIRST_DAY = '2020-01-01';
const NOTE = 'Light-headed when getting up, no fall, no syncope. Pulse regular, chest clear. '.repeat(8);

const fresh = (moment: string) => ({ _id: newId(), revision: 1, createdAt: moment, updatedAt: moment });
const number = (index: number) => String(900_000 + index);

function visitOf(index: number, patientId: string, doctorId: string): Visit {
  const moment = `${addDays(FIRST_DAY, index * 4)}T09:00:00.000Z`;
  return {
    ...fresh(moment),
    visitId: `VIS-${number(index)}`,
    patientId,
    doctorId,
    visitDate: moment,
    chiefComplaint: 'Dizzy on standing',
    subjective: NOTE,
    objective: NOTE,
    assessment: NOTE,
    plan: NOTE,
    vitals: { bloodPressure: '128/82', heartRate: 72, weight: 80, recordedAt: moment, recordedBy: doctorId },
    diagnosis: [{ icdCode: 'I95.1', description: 'Orthostatic hypotension', type: 'primary' }],
    ...(index % 10 === 0 ? { testsOrdered: [{ testName: 'Potassium', urgency: 'routine' as const }] } : {}),
    status: 'completed',
  };
}

function recordOf(index: number, patientId: string, doctorId: string): MedicalRecord {
  const recordDate = addDays(FIRST_DAY, index);
  return {
    ...fresh(`${recordDate}T10:00:00.000Z`),
    recordId: `REC-${number(index)}`,
    patientId,
    uploadedBy: doctorId,
    type: 'lab_result',
    title: index % 7 === 0 ? 'Potassium and creatinine' : 'Full blood count',
    description: 'Potassium 4.2 mmol/l (3.5 to 5.1)',
    fileUrl: storedFiles('records').address(newId()),
    fileName: 'result.pdf',
    recordDate,
    isConfidential: false,
    status: 'active',
  };
}

function prescriptionOf(index: number, patientId: string, doctorId: string): Prescription {
  const moment = `${addDays(FIRST_DAY, index * 10)}T09:10:00.000Z`;
  const medicine = { name: 'Amlodipine', dosage: '5 mg', frequency: 'once daily', duration: '90 days' };
  return {
    ...fresh(moment),
    prescriptionId: `PRX-${number(index)}`,
    patientId,
    doctorId,
    prescribedDate: moment,
    medications: [{ ...medicine, refillsAllowed: 0 }],
    status: index > PRESCRIPTIONS - 8 ? 'active' : 'completed',
  };
}

/** Gives one patient five hundred visits, two thousand records and two hundred prescriptions. */
export async function fillChart({ station, doctorId, patientIds }: Fixture): Promise<string> {
  const patientId = pick(patientIds, 0);
  const { visits, medicalRecords, prescriptions } = station.collections;
  const many = <T>(count: number, one: (index: number, patientId: string, doctorId: string) => T) =>
    Array.from({ length: count }, (_, index) => one(index, patientId, doctorId));
  await visits.raw.insertMany(many(VISITS, visitOf).map((visit) => visits.encode(visit)));
  await medicalRecords.raw.insertMany(many(RECORDS, recordOf).map((record) => medicalRecords.encode(record)));
  await prescriptions.raw.insertMany(
    many(PRESCRIPTIONS, prescriptionOf).map((prescription) => prescriptions.encode(prescription)),
  );
  return patientId;
}
