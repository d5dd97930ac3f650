import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { AuditLog } from '#shared/domain/audit-log.ts';

const columns = [
  { key: 'timestamp', header: 'Time (UTC)' },
  { key: 'userName', header: 'Name' },
  { key: 'userEmail', header: 'Email' },
  { key: 'userRole', header: 'Role' },
  { key: 'action', header: 'Action' },
  { key: 'resource', header: 'Resource' },
  { key: 'resourceId', header: 'Resource id' },
  { key: 'patientId', header: 'Patient id' },
  { key: 'description', header: 'Description' },
  { key: 'status', header: 'Result' },
  { key: 'errorMessage', header: 'Reason' },
  { key: 'isSecurityEvent', header: 'Security event' },
  { key: 'severity', header: 'Severity' },
  { key: 'changes', header: 'Changes' },
  { key: 'workstationId', header: 'Workstation' },
  { key: 'sequence', header: 'Number' },
];

/**
 * Writes entries to a CSV file (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need), one at a time.
 * Values that a spreadsheet would take for a formula are escaped.
 * @returns how many entries were written
 */
export async function writeEntriesCsv(path: string, entries: AsyncIterable<AuditLog>): Promise<number> {
  let count = 0;
  const counted = async function* () {
    for await (const entry of entries) {
      count += 1;
      yield { ...entry, changes: entry.changes ? JSON.stringify(entry.changes) : '' };
    }
  };
  const csv = stringify({
    header: true,
    bom: true,
    columns,
    escape_formulas: true,
    cast: { boolean: (value) => (value ? 'yes' : 'no') },
  });
  await pipeline(counted, csv, createWriteStream(path, { mode: 0o600 }));
  return count;
}
