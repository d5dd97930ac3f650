import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HistoryContents, type HistoryEntry, historyContents } from './history-entry.ts';
import { dueState, dueVaccines } from './immunization-due.ts';
import { deriveMedicalHistory, historyAsContents } from './medical-history.ts';

const ID = '0123456789abcdef01234567';
const written = (contents: HistoryContents, more: Partial<HistoryEntry> = {}): HistoryEntry => ({
  ...contents,
  entryId: ID,
  addedBy: ID,
  addedAt: '2026-03-10T08:00:00.000Z',
  ...more,
});

describe('the history as lists', () => {
  it('has what stands, each in its list, and nothing that was taken off', () => {
    const entries = [
      written({ kind: 'condition', text: 'Hypertension', icdCode: 'I10' }),
      written({ kind: 'condition', text: 'Asthma' }, { removedAt: '2026-03-11T08:00:00.000Z' }),
      written({ kind: 'surgery', text: 'Appendectomy', date: '1999-06-01', hospital: 'St Anne' }),
      written({ kind: 'immunization', text: 'Tetanus', date: '2020-05-01', nextDue: '2030-05-01' }),
    ];
    expect(deriveMedicalHistory(entries)).toEqual({
      chronicConditions: ['Hypertension'],
      pastSurgeries: [{ procedure: 'Appendectomy', date: '1999-06-01', hospital: 'St Anne' }],
      immunizations: [{ vaccine: 'Tetanus', date: '2020-05-01', nextDue: '2030-05-01' }],
    });
  });

  it('comes back the same from the entries that it is turned into', () => {
    const text = fc.string({ minLength: 1, maxLength: 20 }).filter((typed) => typed.trim() !== '');
    const day = fc.constantFrom('1999-06-01', '2020-05-01', '2031-01-31');
    const list = <T>(item: fc.Arbitrary<T>) => fc.array(item, { minLength: 1, maxLength: 4 });
    const history = fc.record(
      {
        chronicConditions: list(text),
        familyHistory: list(text),
        currentMedications: list(text),
        pastSurgeries: list(
          fc.record({ procedure: text, date: day, hospital: text }, { requiredKeys: ['procedure'] }),
        ),
        immunizations: list(
          fc.record({ vaccine: text, date: day, nextDue: day }, { requiredKeys: ['vaccine'] }),
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(history, (lists) => {
        const entries = historyAsContents(lists).map((contents) => written(contents));
        expect(deriveMedicalHistory(entries)).toEqual(lists);
      }),
    );
  });
});

describe('an entry', () => {
  const refused = (contents: HistoryContents) =>
    historyContents.safeParse(contents).error?.issues.map(({ path, message }) => [path.join('.'), message]);

  it('says only what its kind has', () => {
    expect(refused({ kind: 'family', text: 'Diabetes', icdCode: 'E11.9' })).toEqual([['icdCode', 'INVALID']]);
    expect(refused({ kind: 'condition', text: ' ' })).toEqual([['text', 'REQUIRED']]);
    expect(refused({ kind: 'condition', text: 'Hypertension', icdCode: 'I10' })).toBeUndefined();
  });

  it('of a vaccination is due after it was given', () => {
    const dose: HistoryContents = { kind: 'immunization', text: 'Tetanus', date: '2026-03-10' };
    expect(refused({ ...dose, nextDue: '2026-03-10' })).toEqual([['nextDue', 'DUE_BEFORE_GIVEN']]);
    expect(refused({ ...dose, nextDue: '2036-03-10' })).toBeUndefined();
  });
});

describe('what is due', () => {
  it('follows from the last dose of each vaccine, soonest first', () => {
    expect(
      dueVaccines([
        { vaccine: 'Tetanus', date: '2016-03-01', nextDue: '2026-03-01' },
        { vaccine: 'tetanus', date: '2026-02-01', nextDue: '2036-02-01' },
        { vaccine: 'Influenza', date: '2025-10-01', nextDue: '2026-10-01' },
        { vaccine: 'MMR', date: '1990-01-01' },
        { vaccine: 'Hepatitis B', nextDue: '2026-04-01' },
      ]),
    ).toEqual([
      { vaccine: 'Hepatitis B', due: '2026-04-01' },
      { vaccine: 'Influenza', due: '2026-10-01' },
      { vaccine: 'tetanus', due: '2036-02-01' },
    ]);
  });

  it('is overdue from the day after', () => {
    expect(dueState('2026-03-09', '2026-03-10')).toBe('overdue');
    expect(dueState('2026-03-10', '2026-03-10')).toBe('soon');
    expect(dueState('2026-04-07', '2026-03-10')).toBe('soon');
    expect(dueState('2026-04-08', '2026-03-10')).toBe('later');
  });
});
