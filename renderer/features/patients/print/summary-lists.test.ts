import { describe, expect, it } from 'vitest';
import type { PatientSummaryPrint } from '#shared/contract/record-printing.ts';
import type { Formats } from '../../../app/formats.ts';
import { summaryLists } from './summary-lists.ts';

const asIs = (text: string) => text;
const day = (moment: string) => moment.slice(0, 10);
const formats: Formats = {
  date: asIs,
  weekdayDate: asIs,
  shortWeekdayDate: asIs,
  dayOf: day,
  time: asIs,
  dateTime: asIs,
  age: asIs,
  shortAge: asIs,
};
const print = { formats, today: '2026-03-10', units: 'us' as const };
const id = 'a'.repeat(24);

const nothing: PatientSummaryPrint = {
  patient: {
    _id: id,
    patientId: 'PAT-00001',
    firstName: 'Elena',
    lastName: 'Petrova',
    status: 'active',
    revision: 1,
    createdAt: '2026-01-01T09:00:00.000Z',
  },
  overview: {
    patientId: id,
    patientNumber: 'PAT-00001',
    conditions: [],
    medications: [],
    prescribers: [],
    immunizations: { due: [], given: [] },
    lastVisits: [],
    totalVisits: 0,
    nextAppointments: [],
    unfinishedNotes: [],
    openOrders: [],
  },
};

/** The lines of one list of a summary. */
function linesOf(key: string, fields: Partial<PatientSummaryPrint>) {
  const list = summaryLists({ ...nothing, ...fields }, print).find((one) => one.key === key);
  return list?.lines.map(({ text, facts }) => [text, facts].filter(Boolean).join(', '));
}

describe('the summary of a patient', () => {
  it('tells allergies that were not asked from none, and both from some', () => {
    expect(linesOf('allergies', {})).toEqual(['Not known: nobody has asked yet']);
    expect(linesOf('allergies', { allergies: [] })).toEqual(['No known allergies']);
    expect(linesOf('allergies', { allergies: ['Penicillin', 'Latex'] })).toEqual(['Penicillin · Latex']);
    const [first, second] =
      summaryLists({ ...nothing, allergies: Array(12).fill('Penicillin (rash)') }, print)[0]?.lines ?? [];
    expect([first?.names, second?.names]).toEqual([4, 4]);
  });

  it('has the code of a problem, and what of an immunisation is due or was', () => {
    const overview = {
      ...nothing.overview,
      conditions: [{ text: 'Asthma', icdCode: 'J45', since: '2026-01-05T09:00:00.000Z' }],
      immunizations: {
        due: [
          { vaccine: 'Tetanus', due: '2026-02-01' },
          { vaccine: 'Influenza', due: '2026-10-01' },
        ],
        given: [{ vaccine: 'Hepatitis B' }],
      },
    };
    expect(linesOf('conditions', { overview })).toEqual(['J45  Asthma, noted 2026-01-05']);
    expect(linesOf('immunizations', { overview })).toEqual([
      'Tetanus, was due 2026-02-01',
      'Influenza, next due 2026-10-01',
      'Hepatitis B',
    ]);
  });

  it('writes vitals in the units that were chosen, and says that an insurance has ended', () => {
    const overview = {
      ...nothing.overview,
      latestVitals: { bloodPressure: '120/80', weight: 71.2, recordedAt: '2026-03-01T09:00:00.000Z' },
    };
    expect(linesOf('vitals', { overview })).toEqual([
      'Blood pressure 120/80 mmHg, Weight 157 lb, taken 2026-03-01',
    ]);
    const insurance = { provider: 'Kasse', policyNumber: '12', validUntil: '2026-01-31' };
    expect(linesOf('insurance', { patient: { ...nothing.patient, insurance } })).toEqual([
      'Kasse, policy 12, expired 2026-01-31',
    ]);
  });

  it('says of each list that is empty that it is', () => {
    const lists = summaryLists(nothing, print);
    expect(lists.every(({ isEmpty, lines }) => isEmpty && lines.length === 1)).toBe(true);
  });
});
