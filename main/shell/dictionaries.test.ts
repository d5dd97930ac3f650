import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { dictionaries, dictionaryFor, placeDictionary } from './dictionaries.ts';

const from = join(import.meta.dirname, '..', '..', 'resources', 'dictionaries');
const userData = mkdtempSync(join(tmpdir(), 'glytch-dictionaries-'));
afterAll(() => rmSync(userData, { recursive: true }));

it.each([
  ['en-GB', 'en-GB'],
  ['en-IE', 'en-GB'],
  ['en-IN', 'en-GB'],
  ['en-NZ', 'en-AU'],
  ['en-CA', 'en-CA'],
  ['en-US', 'en-US'],
  ['en', 'en-US'],
  ['de-AT', undefined],
  ['fr-CA', undefined],
])('%s is written with %s', (locale, dictionary) => {
  expect(dictionaryFor(locale)).toBe(dictionary);
});

it('each dictionary comes with its licence', () => {
  const files = readdirSync(from);
  for (const name of dictionaries) {
    expect(files).toEqual(expect.arrayContaining([`${name}.bdic`, `${name}.licence.txt`]));
  }
});

it('a dictionary is put in its place, and again where another lies there', async () => {
  const placed = join(userData, 'Dictionaries', 'en-GB-10-1.bdic');
  const shipped = readFileSync(join(from, 'en-GB.bdic'));
  await placeDictionary('en-GB', from, userData);
  expect(readFileSync(placed).equals(shipped)).toBe(true);
  writeFileSync(placed, 'an older one');
  await placeDictionary('en-GB', from, userData);
  expect(readFileSync(placed).equals(shipped)).toBe(true);
  expect(readdirSync(join(userData, 'Dictionaries'))).toEqual(['en-GB-10-1.bdic']);
});
