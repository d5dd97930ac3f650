import { expect, it } from 'vitest';
import { readCodeQuery } from '#shared/domain/diagnosis-code.ts';
import { rankCodes } from './rank-codes.ts';

const entry = (
  code: string,
  description: string,
  more: { isBillable?: boolean; isCommon?: boolean } = {},
) => ({
  code,
  description,
  isBillable: true,
  isCommon: false,
  ...more,
});
const found = [
  entry('E11', 'Type 2 diabetes mellitus', { isBillable: false }),
  entry('E11.10', 'Type 2 diabetes mellitus with ketoacidosis without coma'),
  entry('E11.9', 'Type 2 diabetes mellitus without complications', { isCommon: true }),
  entry('E13.9', 'Other specified diabetes mellitus without complications'),
  entry('I10', 'Essential (primary) hypertension', { isCommon: true }),
];
const own = (codes: string[]) => codes.map((code) => ({ code, description: code }));
const rank = (text: string, favourites: string[] = [], recents: string[] = []) =>
  rankCodes(found, readCodeQuery(text), { favourites: own(favourites), recents: own(recents) }).map(
    ({ code }) => code,
  );

it('puts one’s own first, then what is needed daily, then what is short; headings last among words', () => {
  expect(rank('diabetes')).toEqual(['E11.9', 'E11.10', 'E13.9', 'E11']);
  expect(rank('diabetes', ['E13.9'], ['E11.10'])).toEqual(['E13.9', 'E11.10', 'E11.9', 'E11']);
});

it('puts what is needed daily before the other codes that begin as typed, and a heading above what it heads', () => {
  expect(rank('e11')).toEqual(['E11.9', 'E11', 'E11.10']);
});

it('leaves out what does not match, and has nothing twice', () => {
  expect(rank('hypertension', ['E11.9'])).toEqual(['I10']);
  const query = readCodeQuery('i10');
  const twice = rankCodes([...found, ...found], query, { favourites: [], recents: [] });
  expect(twice.map(({ code }) => code)).toEqual(['I10']);
});
