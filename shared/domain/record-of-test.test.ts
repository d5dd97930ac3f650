import { expect, it } from 'vitest';
import { commonPanels, commonTests } from './common-tests.ts';
import { recordTypeOfTest } from './record-of-test.ts';

it.each([
  ['TSH', 'laboratory', 'lab_result'],
  ['Knee X-ray', 'imaging', 'xray'],
  ['Head CT', 'imaging', 'ct_scan'],
  ['Brain MRI', 'imaging', 'mri'],
  ['Pelvic ultrasound', 'imaging', 'ultrasound'],
  ['Mammography', 'imaging', 'report'],
  ['ECG, 12 leads', 'ecg', 'report'],
  ['Something else', undefined, 'report'],
])('the result of %s (%s) is kept as %s', (testName, type, kept) => {
  expect(recordTypeOfTest({ testName, type })).toBe(kept);
});

it('has every test of a panel among the common ones, each once', () => {
  const names = commonTests.map(({ testName }) => testName);
  expect(new Set(names).size).toBe(names.length);
  expect(
    Object.values(commonPanels)
      .flat()
      .filter((name) => !names.includes(name)),
  ).toEqual([]);
});
