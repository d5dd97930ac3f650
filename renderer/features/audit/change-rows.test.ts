import { expect, it } from 'vitest';
import { changeRows } from './change-rows.ts';

it('shows before and after, groups by their parts', () => {
  expect(
    changeRows({
      phone: { before: '+43 1 555', after: null },
      address: { before: null, after: { city: 'Wien', street: '' } },
      chiefComplaint: 'changed',
      shown: ['PAT-00417', 'PAT-00418'],
    }),
  ).toEqual([
    { field: 'Phone', before: '+43 1 555', after: '' },
    { field: 'Address', before: '', after: 'Town: Wien' },
    { field: 'Chief complaint', text: 'Changed (text not shown)' },
    { field: 'Shown', text: 'PAT-00417\nPAT-00418' },
  ]);
});
