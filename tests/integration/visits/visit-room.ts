import type { ChannelInput } from '#shared/contract/contract.ts';
import type { PatientDetails } from '#shared/contract/patients.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import type { User } from '#shared/domain/user.ts';
import { registerPatient } from '../support/patients.ts';
import type { TestClinic } from '../support/test-clinic.ts';
import { TEST_PASSWORD, type TestWorkstation } from '../support/test-workstation.ts';

type NoteEdits = ChannelInput<'visits.saveDraft'>['edits'];
type Caller = Pick<TestWorkstation, 'call'>;

/** A doctor's room with its desk: visits begin at one and are written in the other. */
export interface VisitRoom {
  doctor: User;
  desk: TestWorkstation;
  room: TestWorkstation;
  /** A patient who has arrived and was taken in: their note is a draft. */
  begin(dateTime?: string): Promise<{ patient: PatientDetails; visit: VisitView }>;
  /** Writes what is missing of a note, and what is given, and completes it. */
  complete(visit: VisitView, edits?: NoteEdits): Promise<VisitView>;
}

/**
 * Books a patient, checks them in and takes them in: their note is a draft.
 * @param at where this is done; `room` where somebody else takes them in
 */
export async function bookAndTakeIn(
  at: Caller,
  who: { patientId: string; doctorId: string; dateTime: string; duration?: number; reason?: string },
  room = at,
): Promise<VisitView> {
  const booked = await at.call('scheduling.bookAppointment', {
    duration: 15,
    type: 'consultation',
    reason: 'Tired for weeks',
    acceptsOutsideAvailability: true,
    ...who,
  });
  const appointmentId = booked._id;
  await at.call('scheduling.checkInPatient', { appointmentId, revision: booked.revision });
  return room.call('visits.openVisit', { appointmentId });
}

/** Writes what is missing of a note, and what is given, and completes it with the test's password. */
export async function completeNote(
  room: Caller,
  visit: Pick<VisitView, '_id' | 'patientId'>,
  edits: NoteEdits = {},
): Promise<VisitView> {
  const saved = await room.call('visits.saveDraft', {
    visitId: visit._id,
    patientId: visit.patientId,
    edits: {
      subjective: { base: null, value: 'Tired since January' },
      objective: { base: null, value: 'Pale' },
      assessment: { base: null, value: 'Anaemia likely' },
      plan: { base: null, value: 'Blood tests' },
      diagnosis: {
        base: null,
        value: [{ icdCode: 'R53.83', description: 'Other fatigue', type: 'primary' }],
      },
      ...edits,
    },
  });
  return room.call('visits.completeVisit', {
    visitId: saved._id,
    revision: saved.revision,
    password: TEST_PASSWORD,
  });
}

/** Opens the room of a new doctor in a clinic. */
export async function openVisitRoom(clinic: TestClinic, fields: Partial<User> = {}): Promise<VisitRoom> {
  const doctor = await clinic.addStaff('doctor', fields);
  const desk = await clinic.openWorkstation();
  const room = await clinic.openWorkstation();
  await desk.signIn(await clinic.addStaff('receptionist'));
  await room.signIn(doctor);
  return {
    doctor,
    desk,
    room,
    async begin(dateTime = '2026-03-10T09:00:00.000Z') {
      const patient = await registerPatient(desk);
      const who = { patientId: patient._id, doctorId: doctor._id, dateTime };
      return { patient, visit: await bookAndTakeIn(desk, who, room) };
    },
    complete: (visit, edits) => completeNote(room, visit, edits),
  };
}
