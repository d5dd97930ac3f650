import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastGroup, newRecoveryKey, readRecoveryKey } from './recovery-key.ts';

describe('a recovery key', () => {
  it('is nine groups of four and reads back, however it is typed', () => {
    const key = newRecoveryKey();
    expect(key).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
    const secret = readRecoveryKey(key);
    expect(secret).toHaveLength(20);
    expect(readRecoveryKey(key.toLowerCase().replaceAll('-', ' '))).toEqual(secret);
    expect(readRecoveryKey(key.replaceAll('0', 'o').replaceAll('1', 'l'))).toEqual(secret);
    expect(key.endsWith(lastGroup(key))).toBe(true);
  });

  it('with one wrong symbol is refused, not taken for another key', () => {
    const key = newRecoveryKey();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: key.length - 1 }),
        fc.constantFrom(...'23456789ABC'),
        (at, symbol) => {
          fc.pre(key[at] !== '-' && key[at] !== symbol);
          expect(readRecoveryKey(key.slice(0, at) + symbol + key.slice(at + 1))).toBeUndefined();
        },
      ),
    );
  });

  it('is nothing else', () => {
    expect(readRecoveryKey('')).toBeUndefined();
    expect(readRecoveryKey('not a key')).toBeUndefined();
  });
});
