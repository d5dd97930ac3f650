import { describe, expect, test } from 'vitest';
import { missingForCompletion, usualNoteRequirements } from './note-requirements.ts';

const whole = {
  chiefComplaint: 'Cough',
  assessment: 'Bronchitis',
  plan: 'Rest',
  diagnosis: [{ icdCode: 'J20.9', type: 'primary' as const }],
};

describe('what a note lacks', () => {
  test('is nothing where all is there that the clinic requires', () => {
    expect(missingForCompletion(whole, usualNoteRequirements)).toEqual([]);
  });
  test('is asked for in the order of the note, blanks counting as nothing', () => {
    const empty = { chiefComplaint: ' ', assessment: '\n', diagnosis: [] };
    expect(missingForCompletion(empty, ['diagnosis', 'plan', 'assessment'])).toEqual([
      'chiefComplaint',
      'assessment',
      'plan',
      'diagnosis',
    ]);
  });
  test('follows what the clinic requires', () => {
    expect(missingForCompletion({ chiefComplaint: 'Cough' }, [])).toEqual([]);
    expect(missingForCompletion(whole, ['subjective', 'vitals'])).toEqual(['subjective', 'vitals']);
    const measured = { ...whole, subjective: 'Coughs', vitals: { recordedAt: '2026-03-10T08:00:00.000Z' } };
    expect(missingForCompletion(measured, ['subjective', 'vitals'])).toEqual([]);
  });
  test('a secondary diagnosis alone is no primary one', () => {
    const secondary = { ...whole, diagnosis: [{ icdCode: 'J20.9', type: 'secondary' as const }] };
    expect(missingForCompletion(secondary, ['diagnosis'])).toEqual(['diagnosis']);
  });
  test('a follow-up that is wanted needs its date, whatever the clinic requires', () => {
    expect(missingForCompletion({ ...whole, followUp: { required: true } }, [])).toEqual(['followUp']);
    expect(missingForCompletion({ ...whole, followUp: { required: false } }, [])).toEqual([]);
  });
});
