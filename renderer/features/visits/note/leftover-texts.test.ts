import { describe, expect, it } from 'vitest';
import { leftoverTexts } from './leftover-texts.ts';

const formats = { date: (date: string) => `day ${date}` };

describe('what was typed and did not reach the database', () => {
  it('is the fields that were changed, and none of the others', () => {
    const pending = { plan: { base: null, value: 'Rest' } };
    expect(leftoverTexts({ sending: {}, pending }, formats)).toEqual([
      { field: 'plan', name: 'Plan', text: 'Rest' },
    ]);
  });

  it('is what was typed last, in the order of the note', () => {
    const sending = {
      plan: { base: null, value: 'Rest' },
      followUp: { base: null, value: { required: false } },
    };
    const pending = {
      plan: { base: 'Rest', value: 'Rest, fluids' },
      subjective: { base: null, value: 'Coughs' },
    };
    expect(leftoverTexts({ sending, pending }, formats)).toEqual([
      { field: 'subjective', name: 'Subjective', text: 'Coughs' },
      { field: 'plan', name: 'Plan', text: 'Rest, fluids' },
      { field: 'followUp', name: 'Follow-up', text: 'No follow-up needed.' },
    ]);
  });

  it('names a field that was emptied', () => {
    const pending = { diagnosis: { base: [], value: [] }, plan: { base: 'Rest', value: null } };
    expect(leftoverTexts({ sending: {}, pending }, formats)).toEqual([
      { field: 'plan', name: 'Plan', text: '' },
      { field: 'diagnosis', name: 'Diagnoses', text: '' },
    ]);
  });
});
