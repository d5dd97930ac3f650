import { describe, expect, it } from 'vitest';
import { firstMomentAt, lastMomentAt } from './clinic-time.ts';
import {
  averageWaitMinutes,
  isLongWait,
  lastRooms,
  lateMinutes,
  nextPatient,
  offeredRooms,
  placeOf,
  queueLength,
  type Waiting,
  waitedMinutes,
} from './waiting.ts';

const DOCTOR = 'doctor';
const at = (time: string) => `2026-03-10T${time}:00.000Z`;
const one = (fields: Partial<Waiting> = {}) => ({
  status: 'scheduled' as const,
  dateTime: at('09:00'),
  doctor: { _id: DOCTOR },
  ...fields,
});

describe('the place of a patient', () => {
  it.each([
    [{}, 'expected'],
    [{ status: 'confirmed' as const }, 'expected'],
    [{ arrivedAt: at('08:50') }, 'arrived'],
    [{ arrivedAt: at('08:50'), room: '2' }, 'in-room'],
    [{ arrivedAt: at('08:50'), room: '2', status: 'in-progress' as const }, 'with-doctor'],
    [{ arrivedAt: at('08:50'), status: 'completed' as const }, 'done'],
    [{ status: 'cancelled' as const }, undefined],
    [{ status: 'no-show' as const }, undefined],
  ])('of %j is %s', (fields, place) => {
    expect(placeOf(one(fields))).toBe(place);
  });
});

describe('a wait', () => {
  it('runs from the arrival to now, and stops when the doctor takes the patient in', () => {
    const arrived = one({ arrivedAt: at('08:50') });
    expect(waitedMinutes(arrived, '2026-03-10T09:04:59.000Z')).toBe(14);
    expect(waitedMinutes(one(), at('09:04'))).toBeUndefined();
    const taken = one({ arrivedAt: at('08:50'), takenInAt: at('09:01'), status: 'in-progress' });
    expect(waitedMinutes(taken, at('12:00'))).toBe(11);
    // From before the moment was kept: nobody knows how long it was.
    expect(waitedMinutes(one({ arrivedAt: at('08:50'), status: 'completed' }), at('12:00'))).toBeUndefined();
  });

  it('is none where the workstation that checked in has a clock ahead of this one', () => {
    expect(waitedMinutes(one({ arrivedAt: at('09:01') }), at('09:00'))).toBe(0);
  });

  it('is long from the twenty-first minute on, and for nobody who is with the doctor', () => {
    const arrived = one({ arrivedAt: at('08:40') });
    expect(isLongWait(arrived, at('09:00'))).toBe(false);
    expect(isLongWait(arrived, at('09:01'))).toBe(true);
    expect(isLongWait(one({ arrivedAt: at('08:00'), status: 'in-progress' }), at('09:00'))).toBe(false);
  });

  it('goes on across midnight', () => {
    const zone = 'Europe/Vienna';
    const arrivedAt = firstMomentAt('2026-03-10', '23:50', zone);
    const now = firstMomentAt('2026-03-11', '00:15', zone);
    expect(waitedMinutes(one({ arrivedAt }), now)).toBe(25);
    expect(isLongWait(one({ arrivedAt }), now)).toBe(true);
  });

  it.each([
    // The clocks go from 02:00 to 03:00.
    ['forward', '2026-03-29', '01:55', '03:05', 10],
    // They go from 03:00 back to 02:00: the hour from two to three is there twice.
    ['back', '2026-10-25', '01:55', '02:05', 70],
  ])('counts the time that passes when the clocks go %s', (_way, date, arrival, now, minutes) => {
    const zone = 'Europe/Vienna';
    const arrivedAt = firstMomentAt(date, arrival, zone);
    expect(waitedMinutes(one({ arrivedAt }), lastMomentAt(date, now, zone))).toBe(minutes);
  });

  it('is the same whatever offset a moment is written with', () => {
    expect(waitedMinutes(one({ arrivedAt: '2026-03-10T09:50:00+01:00' }), at('09:00'))).toBe(10);
  });

  it('is averaged over those who were taken in', () => {
    const finished = (arrival: string, taken: string) =>
      one({ arrivedAt: at(arrival), takenInAt: at(taken), status: 'completed' });
    expect(averageWaitMinutes([one(), one({ arrivedAt: at('08:00') })])).toBeUndefined();
    expect(averageWaitMinutes([finished('08:00', '08:10'), finished('08:30', '08:55'), one()])).toBe(18);
  });
});

describe('somebody who is not here', () => {
  it('is late from their time on, until they arrive or are given up', () => {
    expect(lateMinutes(one(), at('08:59'))).toBe(0);
    expect(lateMinutes(one(), at('09:17'))).toBe(17);
    expect(lateMinutes(one({ arrivedAt: at('09:10') }), at('09:17'))).toBe(0);
    expect(lateMinutes(one({ status: 'no-show' }), at('09:17'))).toBe(0);
  });
});

describe('the next patient', () => {
  it('is not the one who came early, but the one who has waited longest against their time', () => {
    const early = one({ dateTime: at('10:00'), arrivedAt: at('08:00') });
    const due = one({ dateTime: at('09:00'), arrivedAt: at('08:55') });
    const late = one({ dateTime: at('08:30'), arrivedAt: at('09:05') });
    expect(nextPatient([early, late, due], DOCTOR)).toBe(due);
    expect(nextPatient([early, late], DOCTOR)).toBe(late);
    expect(nextPatient([early], DOCTOR)).toBe(early);
  });

  it('is one of the doctor’s own, who is here, waits and has not been called', () => {
    const others = { ...one({ arrivedAt: at('08:00') }), doctor: { _id: 'another' } };
    const called = one({ arrivedAt: at('08:10'), calledAt: at('08:50'), room: '1' });
    const taken = one({ arrivedAt: at('08:10'), status: 'in-progress' });
    expect(nextPatient([others, called, taken, one()], DOCTOR)).toBeUndefined();
    const inRoom = one({ arrivedAt: at('08:30'), room: '3' });
    expect(nextPatient([others, called, taken, inRoom], DOCTOR)).toBe(inRoom);
    expect(queueLength([others, called, taken, inRoom, one()], DOCTOR)).toBe(3);
  });
});

it('offers the rooms that were used last first, each once', () => {
  const used = [
    one({ arrivedAt: at('08:00'), room: '1' }),
    one({ arrivedAt: at('08:20'), room: '2' }),
    one({ arrivedAt: at('08:10'), calledAt: at('09:00'), room: '3' }),
    one({ arrivedAt: at('08:30') }),
    one({ arrivedAt: at('07:00'), room: '2' }),
  ];
  expect(lastRooms(used)).toEqual(['3', '2', '1']);
});

it('offers the clinic’s rooms in its order, with who is inside, and those used last where it named none', () => {
  const inside = one({ arrivedAt: at('08:40'), room: '2' });
  const gone = one({ arrivedAt: at('07:40'), room: '1', status: 'completed' as const });
  expect(offeredRooms(['1', '2', 'Blue'], [gone, inside])).toEqual([
    { room: '1', occupiedBy: undefined },
    { room: '2', occupiedBy: inside },
    { room: 'Blue', occupiedBy: undefined },
  ]);
  expect(offeredRooms([], [gone, inside]).map(({ room }) => room)).toEqual(['2', '1']);
});
