import type { Faker } from '@faker-js/faker';
import type { Appointment } from '#shared/domain/appointment.ts';
import { ageInYears, clinicDate } from '#shared/domain/clinic-time.ts';
import type { Patient } from '#shared/domain/patient.ts';
import type { Prescription } from '#shared/domain/prescription.ts';
import type { User } from '#shared/domain/user.ts';
import type { Visit } from '#shared/domain/visit.ts';
import { formatId } from '../database/counters.ts';
import { newId } from '../database/new-id.ts';
import type { EarlierVisits } from './earlier-visits.ts';
import { noteInHistory } from './fake-history.ts';
import { fakeOrders, type SeededRecord } from './fake-orders.ts';
import { fakeAppointment, type PlannedSlot } from './fake-schedule.ts';
import { fakeBuild, fakePrescription, fakeVisit, fakeVitals } from './fake-visit.ts';
import { noteVisit } from './note-visit.ts';

export interface SeededPatient {
  user: User;
  patient: Patient;
}

export interface SeededYear {
  appointments: Appointment[];
  visits: Visit[];
  prescriptions: Prescription[];
  records: SeededRecord[];
}

interface YearPlan {
  /** What was before: the year goes on from there. */
  earlier: EarlierVisits;
  slots: readonly PlannedSlot[];
  patients: readonly SeededPatient[];
  people: { frontDesk: string; nurse: string };
  /** The name of a doctor by their id. */
  doctorName: (id: string) => string;
  now: Date;
  timeZone: string;
}

/** Somebody for a slot: nobody twice on a day, nobody deceased in the time to come. */
function choosePatient(
  faker: Faker,
  patients: readonly SeededPatient[],
  lastDay: Map<string, string>,
  day: string,
  isFuture: boolean,
): SeededPatient | undefined {
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const chosen = faker.helpers.arrayElement(patients);
    if (lastDay.get(chosen.patient._id) === day) continue;
    if (isFuture && chosen.patient.status !== 'active') continue;
    lastDay.set(chosen.patient._id, day);
    return chosen;
  }
  return undefined;
}

/** What a completed visit leaves on the patient, with a condition and a medicine in the history. */
function noteOnPatient(seeded: SeededPatient, visit: Visit, slot: PlannedSlot): void {
  noteVisit(seeded.patient, visit);
  const { condition, medication, diagnoses } = slot.complaint;
  if (!condition) return;
  const takes = medication && [
    { kind: 'medication' as const, text: `${medication.name} ${medication.dosage}` },
  ];
  noteInHistory(
    seeded,
    [{ kind: 'condition', text: condition, icdCode: diagnoses[0]?.icdCode }, ...(takes ?? [])],
    { by: visit.doctorId, at: visit.visitDate },
  );
}

/** Vitals that wait for the doctor: the nurse has seen some of those who are here. */
function waitingDraft(
  appointment: Appointment,
  slot: PlannedSlot,
  vitals: Visit['vitals'],
  number: number,
): Visit {
  return {
    _id: newId(),
    revision: 2,
    createdAt: appointment.arrivedAt ?? appointment.dateTime,
    updatedAt: appointment.arrivedAt ?? appointment.dateTime,
    updatedBy: vitals?.recordedBy,
    visitId: formatId('visits', number),
    patientId: appointment.patientId,
    doctorId: appointment.doctorId,
    appointmentId: appointment._id,
    visitDate: appointment.arrivedAt ?? appointment.dateTime,
    chiefComplaint: slot.complaint.reason,
    vitals,
    status: 'draft',
  };
}

/** Fills a year's slots with patients, and each past appointment with its visit. */
export function seedYear(faker: Faker, plan: YearPlan): SeededYear {
  const { slots, patients, people, now, timeZone, earlier } = plan;
  const year: SeededYear = { appointments: [], visits: [...earlier.visits], prescriptions: [], records: [] };
  const today = clinicDate(now, timeZone);
  const lastDay = new Map<string, string>();
  const builds = new Map(earlier.builds);

  for (const slot of slots) {
    const day = clinicDate(slot.dateTime, timeZone);
    const chosen = choosePatient(faker, patients, lastDay, day, Date.parse(slot.dateTime) > now.getTime());
    if (!chosen) continue;
    const { patient, user } = chosen;
    const appointment = fakeAppointment(faker, slot, patient._id, year.appointments.length + 1, {
      bookedBy: people.frontDesk,
      now,
    });
    year.appointments.push(appointment);
    const isWaiting = appointment.status === 'confirmed' && appointment.arrivedAt !== undefined;
    if (appointment.status !== 'completed' && !isWaiting) continue;

    const build =
      builds.get(patient._id) ?? fakeBuild(faker, ageInYears(user.dateOfBirth ?? day, day), user.gender);
    builds.set(patient._id, build);
    const taken = { at: appointment.arrivedAt ?? appointment.dateTime, by: people.nurse };
    const vitals = fakeVitals(faker, build, slot.complaint, taken);
    if (isWaiting) {
      if (faker.datatype.boolean(0.5)) {
        year.visits.push(waitingDraft(appointment, slot, vitals, year.visits.length + 1));
      }
      continue;
    }
    const visit = fakeVisit(appointment, slot.complaint, vitals, year.visits.length + 1, timeZone);
    appointment.visitId = visit._id;
    const prescription = fakePrescription(visit, slot.complaint, year.prescriptions.length + 1, plan);
    if (prescription) {
      visit.prescriptionId = prescription._id;
      year.prescriptions.push(prescription);
    }
    const numbers = { visits: year.visits.length, records: year.records.length };
    year.records.push(...fakeOrders(visit, day, today, numbers, plan.doctorName(visit.doctorId)));
    year.visits.push(visit);
    noteOnPatient(chosen, visit, slot);
  }
  return year;
}
