import { describe, expect, it } from 'vitest';
import { formatDate } from '#shared/domain/clinic-time.ts';
import { showNoteValue } from './show-note-value.ts';

const formats = { date: (date: string) => formatDate(date, 'en-GB') };
const show = (field: string, value: unknown) => showNoteValue(field, value, formats);

describe('a field of a note as text', () => {
  it('calls an order by its test, and by its type where its test has no name', () => {
    const orders = [
      { testName: 'Ferritin', type: 'laboratory', urgency: 'routine', notes: 'Fasting' },
      { testName: '', type: 'imaging', urgency: 'urgent' },
      { type: 'ecg', urgency: 'stat' },
    ];
    expect(show('testsOrdered', orders)).toBe('Ferritin, Fasting\nimaging\necg');
  });

  it('says of a follow-up what the note says of it, with its date as dates are written', () => {
    const followUp = { required: true, date: '2026-11-24', notes: 'With the ECG' };
    expect(show('followUp', followUp)).toBe('Follow-up on 24 Nov 2026\nWith the ECG');
  });

  it('says that a follow-up is wanted before it has a date', () => {
    expect(show('followUp', { required: true })).toBe('Follow-up wanted, no date');
  });

  it('says that none is needed only where that was chosen, with what is noted all the same', () => {
    expect(show('followUp', { required: false })).toBe('No follow-up needed.');
    expect(show('followUp', { required: false, notes: 'Calls' })).toBe('No follow-up needed.\nCalls');
    expect(show('followUp', null)).toBe('');
    expect(show('followUp', undefined)).toBe('');
  });
});
