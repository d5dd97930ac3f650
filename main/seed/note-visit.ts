import type { Patient } from '#shared/domain/patient.ts';
import type { Visit } from '#shared/domain/visit.ts';

/** What a completed visit leaves on the patient: latest vitals, count, date, and who has seen them. Oldest visit first. */
export function noteVisit(patient: Patient, visit: Visit): void {
  const {
    recordedBy: _nurse,
    respiratoryRate: _rate,
    oxygenSaturation: _saturation,
    ...latest
  } = visit.vitals ?? {};
  patient.latestVitals = latest;
  patient.totalVisits += 1;
  patient.lastVisitDate = visit.visitDate;
  patient.seenBy = [...new Set([...(patient.seenBy ?? []), visit.doctorId])];
}
