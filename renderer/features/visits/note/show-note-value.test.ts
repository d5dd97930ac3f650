import { describe, expect, it } from 'vitest';
import { showNoteValue } from './show-note-value.ts';

describe('a part of a note as text', () => {
  it('calls an order by its test, and by its type where its test has no name', () => {
    const orders = [
      { testName: 'Ferritin', type: 'laboratory', urgency: 'routine', notes: 'Fasting' },
      { testName: '', type: 'imaging', urgency: 'urgent' },
      { type: 'ecg', urgency: 'stat' },
    ];
    expect(showNoteValue('testsOrdered', orders)).toBe('Ferritin, Fasting\nimaging\necg');
  });
});
