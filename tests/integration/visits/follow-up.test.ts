import { expect, it } from 'vitest';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import { visitRoomOfTest } from './visit-room-of-test.ts';

const practice = visitRoomOfTest();

const followUp = (value: object) => ({ followUp: { base: null, value: { required: true, ...value } } });
const waitlist = async () => (await practice.desk.call('scheduling.listWaitlist', {})).entries;

async function bookFollowUp(patientId: string) {
  const dateTime = '2026-03-24T09:20:00.000Z';
  const doctorId = practice.doctor._id;
  return practice.room.call('scheduling.bookAppointment', {
    patientId,
    doctorId,
    dateTime,
    duration: 15,
    type: 'follow-up',
    reason: 'Follow-up: Tired for weeks',
  });
}

it('puts a patient on the waitlist who should come again and is not booked, once', async () => {
  const first = await practice.begin();
  await practice.complete(first.visit, followUp({ date: '2026-03-24' }));
  expect(await waitlist()).toMatchObject([
    {
      patient: { _id: first.patient._id },
      type: 'follow-up',
      reason: 'Follow-up: Tired for weeks',
      notBefore: '2026-03-17',
      notAfter: '2026-03-31',
    },
  ]);
  const other = await practice.begin('2026-03-10T10:00:00.000Z');
  await practice.complete(other.visit);
  expect(await waitlist()).toHaveLength(1);
});

it('leaves the waitlist alone where the follow-up is booked, also after the note was saved again', async () => {
  const { visit, patient } = await practice.begin();
  const booked = await bookFollowUp(patient._id);
  const first = { required: true, date: '2026-03-24', appointmentId: booked._id };
  await practice.room.call('visits.saveDraft', {
    visitId: visit._id,
    patientId: patient._id,
    edits: { followUp: { base: null, value: first } },
  });
  const again = { ...first, notes: 'With the results' };
  const done = await practice.complete(visit, { followUp: { base: first, value: again } });
  expect(done.followUp).toMatchObject({ appointmentId: booked._id, notes: 'With the results' });
  expect(await waitlist()).toEqual([]);
});

it('takes a booking that was cancelled again for none', async () => {
  const { visit, patient } = await practice.begin();
  const booked = await bookFollowUp(patient._id);
  await practice.desk.call('scheduling.cancelAppointment', {
    appointmentId: booked._id,
    revision: booked.revision,
    reason: 'The patient called',
  });
  await practice.complete(visit, followUp({ date: '2026-03-24', appointmentId: booked._id }));
  expect(await waitlist()).toHaveLength(1);
});

it('offers the next time where the first was taken a moment ago, and books nothing by then', async () => {
  const { patient } = await practice.begin();
  const { desk, room, doctor } = practice;
  const duration = 15;
  const offered = async () => {
    const among = { kind: 'doctor', doctorId: doctor._id } as const;
    const { openings } = await room.call('scheduling.findNextFree', { among, duration, from: '2026-03-24' });
    return openings.map(({ dateTime }) => dateTime);
  };
  const [first = '', second = ''] = await offered();
  const booking = {
    doctorId: doctor._id,
    dateTime: first,
    duration,
    type: 'follow-up',
    reason: 'x',
  } as const;
  const other = await registerPatient(desk, { firstName: 'Ida', lastName: 'Berg' });
  await desk.call('scheduling.bookAppointment', { ...booking, patientId: other._id });
  const late = room.call('scheduling.bookAppointment', { ...booking, patientId: patient._id });
  expect((await refusalOf(late)).code).toBe('SLOT_TAKEN');
  expect(await room.collections.appointments.find({ type: 'follow-up' })).toHaveLength(1);
  const left = await offered();
  expect(left).not.toContain(first);
  expect(left[0]).toBe(second);
});
