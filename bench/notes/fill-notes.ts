import { newId } from '#main/database/new-id.ts';
import { occupiedSlots } from '#shared/domain/appointment.ts';
import { addMinutes } from '#shared/domain/clinic-time.ts';
import { type Fixture, pick } from '../fixture.ts';
import { LONG_NOTE, longText } from './long-text.ts';

const FIRST = '2031-01-06T08:00:00.000Z';
const MINUTES = 15;

/** A draft with 50 KB in one part and all that it needs to be completed, and its appointment that has begun. */
export interface LongDraft {
  visitId: string;
  appointmentId: string;
  patientId: string;
}

/** Fills a clinic with long drafts of one doctor, each of another appointment. */
export async function fillNotes(
  { station, doctorId, patientIds, clock }: Fixture,
  count: number,
): Promise<LongDraft[]> {
  const { visits, appointments } = station.collections;
  const at = clock.now.toISOString();
  const fresh = () => ({ _id: newId(), revision: 1, createdAt: at, updatedAt: at });
  const text = longText(LONG_NOTE);
  const drafts: LongDraft[] = [];
  for (let number = 0; number < count; number += 1) {
    const patientId = pick(patientIds, number);
    const dateTime = addMinutes(FIRST, number * MINUTES);
    const appointment = {
      ...fresh(),
      appointmentId: `APT-${800_000 + number}`,
      patientId,
      doctorId,
      dateTime,
      duration: MINUTES,
      type: 'consultation' as const,
      reason: 'Bench',
      status: 'in-progress' as const,
      reminderSent: false,
      arrivedAt: at,
      occupiedSlots: occupiedSlots(dateTime, MINUTES),
    };
    const visit = {
      ...fresh(),
      visitId: `VIS-${800_000 + number}`,
      patientId,
      doctorId,
      appointmentId: appointment._id,
      visitDate: at,
      chiefComplaint: 'Dizzy on standing',
      subjective: text,
      assessment: 'Orthostatic hypotension',
      plan: 'Fluids',
      vitals: { bloodPressure: '128/82', heartRate: 72, weight: 80, recordedAt: at, recordedBy: doctorId },
      diagnosis: [{ icdCode: 'I95.1', description: 'Orthostatic hypotension', type: 'primary' as const }],
      status: 'draft' as const,
    };
    await appointments.raw.insertOne(appointments.encode(appointment));
    await visits.raw.insertOne(visits.encode(visit));
    drafts.push({ visitId: visit._id, appointmentId: appointment._id, patientId });
  }
  return drafts;
}
