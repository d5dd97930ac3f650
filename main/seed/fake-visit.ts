import type { Faker } from '@faker-js/faker';
import type { Appointment } from '#shared/domain/appointment.ts';
import { addDays, clinicDate } from '#shared/domain/clinic-time.ts';
import type { Prescription } from '#shared/domain/prescription.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { bodyMassIndex, type VisitVitals } from '#shared/domain/vitals.ts';
import { formatId } from '../database/counters.ts';
import { newId } from '../database/new-id.ts';
import type { Complaint } from './complaints.ts';

/** A patient's build, which stays alike from visit to visit. */
export interface Build {
  weight: number;
  height: number;
  systolic: number;
}

export function fakeBuild(faker: Faker, age: number, gender: string | undefined): Build {
  const adult = gender === 'male' ? { height: 177, weight: 82 } : { height: 164, weight: 69 };
  const height = age >= 18 ? adult.height : 50 + age * 7;
  const weight = age >= 18 ? adult.weight : 3.5 + age * 3;
  return {
    height: Math.round(height + faker.number.int({ min: -9, max: 9 })),
    weight: Math.max(
      3,
      Math.round((weight + faker.number.float({ min: -0.15, max: 0.3 }) * weight) * 10) / 10,
    ),
    systolic: 100 + Math.min(35, Math.round(age * 0.45)) + faker.number.int({ min: -8, max: 8 }),
  };
}

/** Vitals that fit the complaint and the person. */
export function fakeVitals(
  faker: Faker,
  build: Build,
  complaint: Complaint,
  taken: { at: string; by: string },
): VisitVitals {
  const { systolic = 0, temperature = 0, heartRate = 0 } = complaint.raises ?? {};
  const high = build.systolic + systolic + faker.number.int({ min: -6, max: 6 });
  const weight = Math.round((build.weight + faker.number.float({ min: -1.5, max: 1.5 })) * 10) / 10;
  return {
    bloodPressure: `${high}/${Math.round(high * 0.62) + faker.number.int({ min: -4, max: 4 })}`,
    heartRate: 70 + heartRate + faker.number.int({ min: -8, max: 12 }),
    temperature: Math.round((36.6 + temperature + faker.number.float({ min: -0.3, max: 0.3 })) * 10) / 10,
    weight,
    height: build.height,
    bmi: bodyMassIndex(weight, build.height),
    respiratoryRate: faker.number.int({ min: 12, max: 18 }),
    oxygenSaturation: faker.number.int({ min: 95, max: 99 }),
    recordedAt: taken.at,
    recordedBy: taken.by,
  };
}

function fill(text: string, vitals: VisitVitals): string {
  const words: Record<string, string | number | undefined> = {
    bp: vitals.bloodPressure,
    pulse: vitals.heartRate,
    temp: vitals.temperature,
    spo2: vitals.oxygenSaturation,
    resp: vitals.respiratoryRate,
    weight: vitals.weight,
    bmi: vitals.bmi,
  };
  return text.replace(/\{(\w+)\}/g, (_whole, word: string) => String(words[word] ?? ''));
}

/** The completed visit of an appointment, with a note that hangs together. One without an id is no longer in the calendar. */
export function fakeVisit(
  appointment: Pick<Appointment, 'dateTime' | 'patientId' | 'doctorId'> & Partial<Appointment>,
  complaint: Complaint,
  vitals: VisitVitals,
  number: number,
  timeZone: string,
): Visit {
  const weeks = complaint.followUpWeeks;
  const day = clinicDate(appointment.dateTime, timeZone);
  return {
    _id: newId(),
    revision: 3,
    createdAt: appointment.dateTime,
    updatedAt: appointment.completedAt ?? appointment.dateTime,
    updatedBy: appointment.doctorId,
    visitId: formatId('visits', number),
    patientId: appointment.patientId,
    doctorId: appointment.doctorId,
    appointmentId: appointment._id,
    visitDate: appointment.dateTime,
    chiefComplaint: complaint.reason,
    subjective: complaint.subjective,
    objective: fill(complaint.objective, vitals),
    assessment: complaint.assessment,
    plan: complaint.plan,
    vitals,
    diagnosis: complaint.diagnoses.map((diagnosis) => ({ ...diagnosis, type: 'primary' as const })),
    followUp: weeks ? { required: true, date: addDays(day, weeks * 7) } : { required: false },
    status: 'completed',
  };
}

/** The prescription that follows from a visit, where its complaint has a medicine: over once that was taken to its end. */
export function fakePrescription(
  visit: Visit,
  complaint: Complaint,
  number: number,
  { timeZone, now }: { timeZone: string; now: Date },
): Prescription | undefined {
  if (!complaint.medication) return undefined;
  const day = clinicDate(visit.visitDate, timeZone);
  const isTaken =
    addDays(day, Number.parseInt(complaint.medication.duration, 10)) >= clinicDate(now, timeZone);
  return {
    _id: newId(),
    revision: 1,
    createdAt: visit.updatedAt,
    updatedAt: visit.updatedAt,
    updatedBy: visit.doctorId,
    prescriptionId: formatId('prescriptions', number),
    patientId: visit.patientId,
    doctorId: visit.doctorId,
    visitId: visit._id,
    prescribedDate: visit.visitDate,
    validUntil: addDays(day, 180),
    medications: [{ ...complaint.medication, refillsAllowed: complaint.condition ? 2 : 0 }],
    status: isTaken ? 'active' : 'completed',
  };
}
