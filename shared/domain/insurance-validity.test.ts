import { expect, it } from 'vitest';
import { insuranceState } from './insurance-validity.ts';

it.each([
  [undefined, 'none'],
  [{ provider: ' ', validUntil: '2027-01-01' }, 'none'],
  [{ provider: 'Civic Mutual' }, 'valid'],
  [{ provider: 'Civic Mutual', validUntil: '2026-03-09' }, 'expired'],
  [{ provider: 'Civic Mutual', validUntil: '2026-03-10' }, 'ends-soon'],
  [{ provider: 'Civic Mutual', validUntil: '2026-04-09' }, 'ends-soon'],
  [{ provider: 'Civic Mutual', validUntil: '2026-04-10' }, 'valid'],
] as const)('%o is %s', (insurance, state) => {
  expect(insuranceState(insurance, '2026-03-10')).toBe(state);
});
