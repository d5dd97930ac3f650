import { describe, expect, it } from 'vitest';
import type { MergeSide } from '#shared/contract/merge.ts';
import { chosenSide, likelySurvivor, sortFields, takenFields } from './merge-values.ts';

const record = (fields: Partial<MergeSide>): MergeSide => ({
  _id: '0'.repeat(24),
  patientId: 'PAT-00001',
  firstName: 'Elena',
  lastName: 'Petrova',
  status: 'active',
  revision: 1,
  userRevision: 1,
  hasPhoto: false,
  totalVisits: 0,
  createdAt: '2026-01-01T08:00:00.000Z',
  ...fields,
});

const sides = {
  one: record({ phone: '0660 1', email: undefined, totalVisits: 3, address: { city: '' } }),
  other: record({ phone: '0660 2', email: 'elena@example.org', lastName: 'Petrowa', hasPhoto: true }),
};

describe('a merge', () => {
  it('asks about what differs, and about nothing that neither record says', () => {
    const { differing, same } = sortFields(sides);
    expect(differing).toEqual(['lastName', 'phone', 'email', 'profilePicture']);
    expect(same).toEqual(['firstName', 'status']);
  });

  it('keeps the record that was used more, else the older one', () => {
    expect(likelySurvivor(sides)).toBe('one');
    const young = record({ createdAt: '2026-02-01T08:00:00.000Z' });
    expect(likelySurvivor({ one: young, other: record({}) })).toBe('other');
  });

  it('fills the gaps of the record that stays, and follows it when another one stays', () => {
    const choice = { survivor: 'one', chosen: {} } as const;
    expect(chosenSide(sides, choice, 'phone')).toBe('one');
    expect(takenFields(sides, choice)).toEqual(['email', 'profilePicture']);
    expect(takenFields(sides, { survivor: 'other', chosen: {} })).toEqual([]);
  });

  it('keeps what somebody chose whichever record stays', () => {
    const chosen = { phone: 'one' } as const;
    expect(takenFields(sides, { survivor: 'other', chosen })).toEqual(['phone']);
    expect(takenFields(sides, { survivor: 'one', chosen })).toEqual(['email', 'profilePicture']);
  });
});
