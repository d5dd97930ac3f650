import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '#shared/contract/contract.ts';
import { createTestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

let database: TestDatabase;
let station: TestWorkstation;
beforeAll(async () => {
  database = await startTestDatabase();
  const clinic = await createTestClinic(database);
  station = await clinic.openWorkstation();
  await station.signIn(await clinic.addStaff('doctor', { isAdmin: true }));
});
afterAll(async () => {
  await station.stop();
  await database.stop();
});

const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;
const deep = Array.from({ length: 5_000 }).reduce<unknown>((inner) => ({ inner }), 'end');

const hostile: readonly unknown[] = [
  undefined,
  null,
  0,
  Number.NaN,
  '',
  'x'.repeat(2_000_000),
  [],
  [[]],
  { $where: 'sleep(1000)' },
  { patientId: { $ne: null }, visitId: { $gt: '' }, appointmentId: { $regex: '.*' } },
  { __proto__: { isAdmin: true }, constructor: { prototype: {} } },
  { text: { $regex: '^(a+)+$' } },
  { date: '2026-02-31' },
  cyclic,
  deep,
];

describe('malformed input', () => {
  it.each(Object.keys(contract))('%s answers a typed refusal, whatever comes in', async (channel) => {
    if (channel === 'accounts.signOut' || channel === 'accounts.lock') return;
    for (const input of hostile) {
      const answer = await station.raw(channel, input);
      expect(answer).toHaveProperty('ok');
      if (typeof answer === 'object' && answer !== null && 'error' in answer) {
        expect(answer.error).not.toMatchObject({ code: 'UNEXPECTED' });
      }
    }
  });

  it.each([undefined, null, 5, {}, '', 'patients', 'toString', '__proto__', 'patients.dropEverything'])(
    'an unknown channel %s is refused',
    async (channel) => {
      expect(await station.raw(channel, {})).toEqual({ ok: false, error: { code: 'INVALID_INPUT' } });
    },
  );
});
