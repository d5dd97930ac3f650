import { describe, expect, it } from 'vitest';
import { changedFields, editPath } from './field-edits.ts';

describe('changedFields', () => {
  it('names only what was changed, with the value that was read', () => {
    const base = { firstName: 'Elena', phone: '+43 1 555', email: undefined };
    expect(changedFields(base, { ...base, phone: '+43 1 777' })).toEqual({
      phone: { base: '+43 1 555', value: '+43 1 777' },
    });
  });

  it('clears with null, and takes nothing, null and empty for the same', () => {
    const base = { phone: '+43 1 555' as string | undefined, email: undefined as string | undefined };
    expect(changedFields(base, { phone: undefined, email: '' })).toEqual({
      phone: { base: '+43 1 555', value: null },
    });
  });

  it('compares groups by what they hold, whatever their order', () => {
    const base = { address: { city: 'Wien', street: 'Ring 1', country: '' } };
    expect(changedFields(base, { address: { street: 'Ring 1', city: 'Wien', country: '' } })).toEqual({});
  });

  it('sees a list that was reordered or emptied', () => {
    const base = { list: ['a', 'b'] };
    expect(Object.keys(changedFields(base, { list: ['b', 'a'] }))).toEqual(['list']);
    expect(Object.keys(changedFields(base, { list: [] }))).toEqual(['list']);
  });
});

describe('editPath', () => {
  it('finds the field of the form that an error of an update belongs to', () => {
    expect(editPath('edits.phone.value')).toBe('phone');
    expect(editPath('edits.address.value.city')).toBe('address.city');
    expect(editPath('lastName')).toBe('lastName');
  });
});
