import { expect, it } from 'vitest';
import { entryInput, entryValues } from './entry-values.ts';

const reading = { locale: 'en-GB', today: '2026-03-10' };
const empty = entryValues(undefined, reading);

it('reads what was done as past and what is due as to come, and keeps to the kind', () => {
  const values = {
    ...empty,
    text: ' Tetanus ',
    icdCode: 'I10',
    date: '1 May 20',
    nextDue: '1 May 30',
    notes: 'left arm',
  };
  expect(entryInput('immunization', values, reading)).toEqual({
    kind: 'immunization',
    text: 'Tetanus',
    date: '2020-05-01',
    nextDue: '2030-05-01',
  });
  expect(entryInput('condition', values, reading)).toEqual({
    kind: 'condition',
    text: 'Tetanus',
    icdCode: 'I10',
  });
});

it('comes back as it was', () => {
  const surgery = {
    kind: 'surgery' as const,
    text: 'Appendectomy',
    date: '1999-06-01',
    hospital: 'St Anne',
    notes: 'open',
  };
  expect(entryInput('surgery', entryValues(surgery, reading), reading)).toEqual(surgery);
});
