import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ChannelInput } from '#shared/contract/contract.ts';
import { clinicDate, clinicTimeOfDay } from '#shared/domain/clinic-time.ts';
import type { User } from '#shared/domain/user.ts';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import { createTestClinic, type TestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

let database: TestDatabase;
let clinic: TestClinic;
let station: TestWorkstation;
let clerk: User;
let surgeon: User;
let patientId: string;

const mornings = (['Tuesday', 'Wednesday'] as const).map((day) => ({
  day,
  startTime: '08:00',
  endTime: '10:00',
  isAvailable: true,
}));

beforeAll(async () => {
  database = await startTestDatabase();
});
afterAll(() => database.stop());

beforeEach(async () => {
  clinic = await createTestClinic(database);
  clerk = await clinic.addStaff('receptionist');
  surgeon = await clinic.addStaff('doctor', { specialization: 'Surgery', availability: mornings });
  station = await clinic.openWorkstation();
  await station.signIn(clerk);
  patientId = (await registerPatient(station))._id;
});
afterEach(() => clinic.stop());

/** The openings as the clinic's clock shows them. It is Tuesday, 10 March, 09:00 there. */
async function openings(question: Partial<ChannelInput<'scheduling.findNextFree'>> = {}) {
  const found = await station.call('scheduling.findNextFree', {
    among: { kind: 'doctor', doctorId: surgeon._id },
    duration: 30,
    from: '2026-03-10',
    ...question,
  });
  return found.openings.map(
    ({ dateTime }) =>
      `${clinicDate(dateTime, 'Europe/Vienna')} ${clinicTimeOfDay(dateTime, 'Europe/Vienna')}`,
  );
}

function book(dateTime: string, duration = 30, bookedFor = patientId) {
  return station.call('scheduling.bookAppointment', {
    patientId: bookedFor,
    doctorId: surgeon._id,
    dateTime,
    duration,
    type: 'consultation',
    reason: 'Test',
    acceptsOutsideAvailability: true,
  });
}

describe('the next free time', () => {
  it('is from now on, around what is booked, and comes back with a cancellation', async () => {
    const first = ['2026-03-10 09:00', '2026-03-10 09:30', '2026-03-11 08:00'];
    expect((await openings()).slice(0, 3)).toEqual(first);
    const booked = await book('2026-03-10T08:10:00.000Z', 20);
    expect((await openings()).slice(0, 2)).toEqual(['2026-03-10 09:30', '2026-03-11 08:00']);
    await station.call('scheduling.cancelAppointment', {
      appointmentId: booked._id,
      revision: booked.revision,
      reason: 'Ill',
    });
    expect((await openings()).slice(0, 3)).toEqual(first);
  });

  it('is not within an appointment that began on the day before', async () => {
    await book('2026-03-10T20:00:00.000Z', 12 * 60);
    expect((await openings({ from: '2026-03-11' }))[0]).toBe('2026-03-11 09:00');
  });

  it('is looked for with one doctor, with those of a speciality, or with anyone who can be booked', async () => {
    const other = await clinic.addStaff('doctor', { specialization: 'Paediatrics' });
    await clinic.addStaff('doctor', { specialization: 'Surgery', isActive: false });
    const doctors = async (among: ChannelInput<'scheduling.findNextFree'>['among']) => {
      const found = await station.call('scheduling.findNextFree', {
        among,
        duration: 60,
        from: '2026-03-10',
      });
      expect(found.openings).toHaveLength(10);
      return new Set(found.openings.map(({ doctor }) => doctor._id));
    };
    expect(await doctors({ kind: 'anyone' })).toEqual(new Set([surgeon._id, other._id]));
    expect(await doctors({ kind: 'doctor', doctorId: other._id })).toEqual(new Set([other._id]));
    const surgery = { kind: 'specialization', specialization: 'Surgery' } as const;
    expect(await doctors(surgery)).toEqual(new Set([surgeon._id]));
  });

  it('is on the wished days and between the wished hours', async () => {
    const wished = { weekdays: ['Wednesday' as const], earliest: '09:00', latest: '09:45' };
    const found = await openings(wished);
    expect(found.slice(0, 2)).toEqual(['2026-03-11 09:00', '2026-03-18 09:00']);
    expect(found.slice(9)).toEqual(['2026-05-13 09:00']);
    const refused = await refusalOf(openings({ earliest: '10:00', latest: '09:00' }));
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', fields: { latest: 'END_BEFORE_START' } });
  });

  it('can be booked as it is, and of many who saw the same one, each has another in the end', async () => {
    const other = await clinic.openWorkstation();
    await other.signIn(await clinic.addStaff('receptionist'));
    const stations = [station, other, station, other, station, other];
    const booked = await Promise.all(
      stations.map(async (one, index) => {
        const patient = await registerPatient(one, { firstName: `Patient ${index}` });
        for (;;) {
          const { openings: found } = await one.call('scheduling.findNextFree', {
            among: { kind: 'anyone' },
            duration: 30,
            from: '2026-03-10',
          });
          const [opening] = found;
          if (!opening) throw new Error('Nothing is free');
          const booking = one.call('scheduling.bookAppointment', {
            patientId: patient._id,
            doctorId: opening.doctor._id,
            dateTime: opening.dateTime,
            duration: 30,
            type: 'consultation',
            reason: 'Race',
          });
          const outcome = await booking.catch(() => undefined);
          if (outcome) return outcome.dateTime;
          expect(await refusalOf(booking)).toMatchObject({ code: 'SLOT_TAKEN' });
        }
      }),
    );
    expect(new Set(booked).size).toBe(stations.length);
    expect((await openings())[0]).toBe('2026-03-17 08:00');
  });
});
