import { describe, expect, it } from 'vitest';
import {
  codeSearchFields,
  type DiagnosisRelease,
  dottedCode,
  matchCode,
  readCodeQuery,
  releaseInForce,
} from './diagnosis-code.ts';

const retinopathy = {
  code: 'E11.319',
  description: 'Type 2 diabetes mellitus with unspecified diabetic retinopathy without macular edema',
};

describe('a search for a code', () => {
  it.each([
    ['e11', 'code'],
    ['E11.31', 'code'],
    ['e113', 'code'],
    ['retin diab', 'words'],
    ['type 2 diabetes', 'words'],
    ['diabetic retinopathy with the', 'words'],
    ['E12', undefined],
    ['nopathy', undefined],
    ['retinopathy kidney', undefined],
    ['', undefined],
    ['(', undefined],
  ])('%s', (text, match) => {
    expect(matchCode(retinopathy, readCodeQuery(text))).toBe(match);
  });

  it('leaves out words that tell nothing apart, unless there is no other', () => {
    expect(readCodeQuery('fracture of the femur').words).toEqual(['fracture', 'femur']);
    expect(readCodeQuery('of').words).toEqual(['of']);
  });
});

it('has a key for the code and for each word that tells something', () => {
  expect(codeSearchFields('M17.11', 'Osteoarthritis of the right knee, right')).toEqual({
    searchKeys: ['c:m1711', 'w:osteoarthritis', 'w:right', 'w:knee'],
    words: ' osteoarthritis of the right knee',
  });
  expect([dottedCode('I10'), dottedCode('E119')]).toEqual(['I10', 'E11.9']);
});

it('takes the list that became valid last, and none that is still to come or not whole', () => {
  const release = (
    name: string,
    validFrom: string,
    status: DiagnosisRelease['status'] = 'ready',
    createdAt = '2026-01-01T00:00:00.000Z',
  ) => ({ name, validFrom, status, createdAt });
  const releases = [
    release('2026', '2025-10-01'),
    release('2027', '2026-10-01'),
    release('2027 again', '2026-10-01', 'ready', '2026-11-01T00:00:00.000Z'),
    release('2028', '2027-10-01', 'loading'),
  ];
  const on = (today: string) => releaseInForce(releases, today)?.name;
  expect(on('2025-09-30')).toBeUndefined();
  expect(on('2026-09-30')).toBe('2026');
  expect(on('2026-10-01')).toBe('2027 again');
  expect(on('2027-10-02')).toBe('2027 again');
});
