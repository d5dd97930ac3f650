import { describe, expect, it } from 'vitest';
import type { PrintedAppointment, PrintedList } from '#shared/contract/printing.ts';
import { listRows, paginate } from './list-rows.ts';

const zone = 'Europe/Vienna';

function appointment(dateTime: string): PrintedAppointment {
  const patient = { patientId: 'PAT-00001', firstName: 'Elena', lastName: 'Petrova' };
  return {
    _id: 'a'.repeat(24),
    dateTime,
    duration: 30,
    patient,
    type: 'consultation',
    reason: 'x',
    status: 'scheduled',
  };
}

function list(to: string, moments: readonly string[]): PrintedList {
  const doctor = { firstName: 'Amara', lastName: 'Lindqvist' };
  return { doctor, from: '2026-03-23', to, appointments: moments.map(appointment) };
}

const shapes = (rows: ReturnType<typeof listRows>) =>
  rows.map((row) => (row.kind === 'date' ? row.date : row.appointment.dateTime));

describe('the lines of a printed list', () => {
  it('begin each day of several with its date in the clinic', () => {
    const moments = ['2026-03-23T09:00:00Z', '2026-03-23T22:30:00Z', '2026-03-23T23:30:00Z'];
    expect(shapes(listRows(list('2026-03-29', moments), zone))).toEqual([
      '2026-03-23',
      '2026-03-23T09:00:00Z',
      '2026-03-23T22:30:00Z',
      '2026-03-24',
      '2026-03-23T23:30:00Z',
    ]);
    expect(shapes(listRows(list('2026-03-23', moments.slice(0, 1)), zone))).toEqual(['2026-03-23T09:00:00Z']);
  });

  it('are twenty on A4 and fewer on Letter, none left out', () => {
    const rows = listRows(list('2026-03-23', Array(45).fill('2026-03-23T09:00:00Z')), zone);
    expect(paginate(rows, 'a4').map((page) => page.length)).toEqual([20, 20, 5]);
    expect(paginate(rows, 'letter').map((page) => page.length)).toEqual([18, 18, 9]);
    expect(paginate([], 'a4')).toEqual([]);
  });

  it('say the date again on the next page, and never leave it alone at the foot', () => {
    const first = Array(18).fill('2026-03-23T09:00:00Z');
    const second = Array(25).fill('2026-03-24T09:00:00Z');
    const pages = paginate(listRows(list('2026-03-29', [...first, ...second]), zone), 'a4');
    expect(pages.map((page) => page[0]?.kind)).toEqual(['date', 'date', 'date']);
    expect(pages.every((page) => page.at(-1)?.kind === 'appointment')).toBe(true);
    const printed = pages.flat().filter(({ kind }) => kind === 'appointment');
    expect(printed).toHaveLength(43);
  });
});
