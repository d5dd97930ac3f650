import { describe, expect, it } from 'vitest';
import { letterLacks } from './letter.ts';

const referral = { kind: 'referral', recipient: 'Dr Noor Haddad', text: 'Reason: cough' } as const;

describe('a letter', () => {
  it('lacks nothing with its text, and a referral with the one it is for', () => {
    expect(letterLacks(referral)).toEqual({});
    expect(letterLacks({ kind: 'sick-note', text: 'Not able to work.' })).toEqual({});
  });

  it.each([undefined, '', ' \n'])('that refers says for whom, not %j', (recipient) => {
    expect(letterLacks({ ...referral, recipient })).toEqual({ recipient: 'REQUIRED' });
  });

  it.each(['sick-note', 'school-note', 'referral'] as const)('of the kind %s has no gap left', (kind) => {
    expect(letterLacks({ ...referral, kind, text: 'Reason: ___' })).toEqual({ text: 'GAPS_LEFT' });
    expect(letterLacks({ ...referral, kind, text: 'a_b __' })).toEqual({});
  });
});
