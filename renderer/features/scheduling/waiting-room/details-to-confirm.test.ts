import { expect, it } from 'vitest';
import { flawsOf } from './details-to-confirm.ts';

const TODAY = '2026-03-10';
const whole = {
  phone: '+43 660 1234567',
  address: { street: 'Ring 1', city: 'Vienna' },
  insurance: { provider: 'Health Fund', policyNumber: '1234', validUntil: '2026-12-31' },
};
const { phone: _phone, ...withoutPhone } = whole;

it.each([
  [whole, {}],
  [withoutPhone, { phone: 'missing' }],
  [{ ...whole, address: { street: 'Ring 1' } }, { address: 'missing' }],
  [{ ...whole, insurance: { provider: 'Health Fund' } }, { insurance: 'missing' }],
  [{ ...whole, insurance: { ...whole.insurance, validUntil: '2026-03-09' } }, { insurance: 'expired' }],
  // It holds through its last day.
  [{ ...whole, insurance: { ...whole.insurance, validUntil: TODAY } }, {}],
  [{ ...whole, insurance: { provider: 'Health Fund', policyNumber: '1234' } }, {}],
  [{}, { phone: 'missing', address: 'missing', insurance: 'missing' }],
])('of %j these are to be asked for: %j', (patient, flaws) => {
  expect(flawsOf(patient, TODAY)).toEqual(flaws);
});
