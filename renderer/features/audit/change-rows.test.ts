import { expect, it } from 'vitest';
import { changeRows } from './change-rows.ts';

const dates = { date: (date: string) => `on ${date}`, dateTime: (moment: string) => `at ${moment}` };

it('shows before and after, groups by their parts', () => {
  expect(
    changeRows(
      {
        phone: { before: '+43 1 555', after: null },
        address: { before: null, after: { city: 'Wien', street: '' } },
        chiefComplaint: 'changed',
        shown: ['PAT-00417', 'PAT-00418'],
      },
      dates,
    ),
  ).toEqual([
    { field: 'Phone', before: '+43 1 555', after: '' },
    { field: 'Address', before: '', after: 'Town: Wien' },
    { field: 'Chief complaint', text: 'Changed (text not shown)' },
    { field: 'Shown', text: 'PAT-00417\nPAT-00418' },
  ]);
});

it('writes dates, moments and states as people do', () => {
  expect(
    changeRows(
      {
        arrivedAt: { before: null, after: '2026-11-24T10:20:23.168Z' },
        dateOfBirth: { before: '1985-11-24', after: '1985-11-23' },
        status: { before: 'confirmed', after: 'in-progress' },
        reason: { before: 'confirmed', after: 'confirmed' },
      },
      dates,
    ),
  ).toEqual([
    { field: 'Arrived at', before: '', after: 'at 2026-11-24T10:20:23.168Z' },
    { field: 'Birth date', before: 'on 1985-11-24', after: 'on 1985-11-23' },
    { field: 'Status', before: 'Confirmed', after: 'With the doctor' },
    { field: 'Reason', before: 'confirmed', after: 'confirmed' },
  ]);
});
