import { describe, expect, it } from 'vitest';
import { type Place, places, type Waiting } from '#shared/domain/waiting.ts';
import { moveTo, openSteps, whyNot } from './moves.ts';

const dateTime = '2026-03-10T09:00:00.000Z';
const arrivedAt = '2026-03-10T08:50:00.000Z';
const at: Record<Place, Waiting> = {
  expected: { status: 'confirmed', dateTime },
  arrived: { status: 'confirmed', dateTime, arrivedAt },
  'in-room': { status: 'confirmed', dateTime, arrivedAt, room: '2' },
  'with-doctor': { status: 'in-progress', dateTime, arrivedAt, room: '2' },
  done: { status: 'completed', dateTime, arrivedAt, room: '2' },
};

/** Every move of the board, by where a patient is, in the order of the places. */
const moves = (isOwn: boolean) =>
  places.map((from) =>
    places
      .map((to) => {
        const move = moveTo(at[from], to, isOwn);
        if (!move) return 'stays';
        return 'step' in move ? move.step : `no: ${move.refusal}`;
      })
      .join(', '),
  );

describe('the moves', () => {
  it('of the front desk end at the door of the doctor', () => {
    expect(moves(false)).toEqual([
      'stays, checkIn, no: notHere, no: notHere, no: notHere',
      'undoCheckIn, stays, assignRoom, no: doctorTakesIn, no: noteEnds',
      'undoCheckIn, leaveRoom, stays, no: doctorTakesIn, no: noteEnds',
      'no: begun, no: begun, no: begun, stays, no: begun',
      'no: over, no: over, no: over, no: over, stays',
    ]);
  });

  it('of the doctor go on into the visit', () => {
    expect(moves(true)[1]).toBe('undoCheckIn, stays, assignRoom, takeIn, no: noteEnds');
    expect(moves(true)[2]).toBe('undoCheckIn, leaveRoom, stays, takeIn, no: noteEnds');
  });

  it.each([true, false])('are all offered by key as well (doctor: %s)', (isOwn) => {
    for (const from of places) {
      const open = openSteps(at[from], isOwn);
      for (const to of places) {
        const move = moveTo(at[from], to, isOwn);
        if (move && 'step' in move) expect(open).toContain(move.step);
      }
    }
  });
});

it('says why there is nothing to do', () => {
  expect(whyNot(at.expected, false)).toBeUndefined();
  expect(whyNot(at.arrived, false)).toBe('doctorTakesIn');
  expect(whyNot(at.arrived, true)).toBeUndefined();
  expect(whyNot(at['with-doctor'], true)).toBe('begun');
  expect(whyNot(at.done, false)).toBe('over');
});
