import { expect, it } from 'vitest';
import { mergeFields } from '#shared/domain/patient-merge.ts';
import { keptLabels } from './kept-labels.ts';

it('has a word of people for every field that a parting may leave as it is', () => {
  const kept = [...mergeFields, 'allergies', 'deceasedOn'];
  const labels = keptLabels(kept);
  expect(labels).toHaveLength(kept.length);
  for (const label of labels) expect(label).toMatch(/^[A-Z][a-z]*( [a-z]+)*$/);
});

it('names a birth date once', () => {
  expect(keptLabels(['dateOfBirth', 'isDateOfBirthEstimated', 'phone'])).toEqual(['Birth date', 'Phone']);
});
