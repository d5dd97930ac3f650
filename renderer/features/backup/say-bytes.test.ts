import { expect, it } from 'vitest';
import { sayBytes } from './say-bytes.ts';

it.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [1_500, '2 kB'],
  [12_440_000, '12.4 MB'],
  [3_000_000_000, '3 GB'],
])('says %i bytes in the unit that fits', (bytes, said) => {
  expect(sayBytes(bytes, 'en-GB')).toBe(said);
});
