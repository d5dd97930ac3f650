import { expect, it } from 'vitest';
import { findChannel } from '#shared/contract/contract.ts';
import { auditRead } from './audit-outcome.ts';
import type { AuditEntry } from './audit-trail.ts';
import { createOwedEntries } from './owed-entries.ts';
import { createReadSittings } from './read-sittings.ts';
import { createSettledSearch } from './settled-search.ts';

it('writes the entry of a read that is asked for again, where it could not be written the first time', async () => {
  const written: AuditEntry[] = [];
  let isAway = true;
  const appendAlone = async (entry: AuditEntry) => {
    if (isAway) throw new Error('The database is away');
    written.push(entry);
  };
  const nothing = () => undefined;
  const audit = {
    trail: { append: appendAlone, appendAlone },
    readSittings: createReadSittings(),
    search: createSettledSearch(nothing),
    owed: createOwedEntries(appendAlone, () => new Date(), nothing),
  };
  const channel = findChannel('patients.getChart');
  if (!channel) throw new Error('No such channel');
  const patientId = '0123456789abcdef01234567';
  const call = {
    name: 'patients.getChart',
    channel,
    actor: { userId: 'a' },
    input: { patientId },
    output: { patientNumber: 'PAT-00001' },
    now: new Date(),
  };
  await expect(auditRead(call, audit)).rejects.toThrow();
  isAway = false;
  await auditRead(call, audit);
  await auditRead(call, audit);
  expect(written.map((entry) => entry.patientId)).toEqual([patientId]);
});
