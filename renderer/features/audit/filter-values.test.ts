import { expect, it } from 'vitest';
import { filterInput, noFilters } from './filter-values.ts';

const read = (part: Partial<typeof noFilters>) =>
  filterInput({ ...noFilters, ...part }, 'en-GB', '2026-11-24');
const nothing = { onlySecurityEvents: false, onlyFailures: false };

it('asks for nothing where nothing is chosen', () => {
  expect(read({})).toEqual(nothing);
});

it('reads a patient number in any way it is typed', () => {
  for (const patientNumber of ['417', 'pat 417', 'PAT-00417']) {
    expect(read({ patientNumber })).toEqual({ ...nothing, patientNumber: 'PAT-00417' });
  }
  expect(read({ patientNumber: 'PAT-' })).toEqual(nothing);
});

it('leaves out a date that is still being typed', () => {
  expect(read({ from: '24 Nov', to: '24.11.2026' })).toEqual({ ...nothing, to: '2026-11-24' });
});
