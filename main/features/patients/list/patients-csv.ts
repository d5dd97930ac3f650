import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import type { ListedPatient } from '#shared/contract/patient-list.ts';
import { ageInYears, clinicDate } from '#shared/domain/clinic-time.ts';
import type { PatientListColumn } from '#shared/domain/patient-list.ts';
import { genderLabels, patientStatusLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';

interface Calendar {
  timeZone: string;
  today: string;
}

type Cell = (patient: ListedPatient, calendar: Calendar) => string | number | undefined;

const dayOf = (moment: string | undefined, timeZone: string) => moment && clinicDate(moment, timeZone);

/** Dates as `YYYY-MM-DD`, which every program reads alike. */
const cells: Record<PatientListColumn, Cell> = {
  born: ({ dateOfBirth }) => dateOfBirth,
  age: ({ dateOfBirth }, { today }) =>
    dateOfBirth && dateOfBirth <= today ? ageInYears(dateOfBirth, today) : undefined,
  sex: ({ gender }) => gender && genderLabels[gender],
  number: ({ patientId }) => patientId,
  phone: ({ phone }) => phone,
  email: ({ email }) => email,
  status: ({ status }) => patientStatusLabels[status],
  lastVisit: ({ lastVisitDate }, { timeZone }) => dayOf(lastVisitDate, timeZone),
  visits: ({ totalVisits }) => totalVisits,
  insurer: ({ insurance }) => insurance?.provider,
  insuredUntil: ({ insurance }) => insurance?.validUntil,
  registered: ({ createdAt }, { timeZone }) => dayOf(createdAt, timeZone),
};

/**
 * Writes patients to a CSV file (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need), one at a time: last and first
 * name, and the chosen columns. Values that a spreadsheet would take for a formula are escaped.
 * @returns how many were written
 */
export async function writePatientsCsv(
  path: string,
  patients: AsyncIterable<ListedPatient>,
  columns: readonly PatientListColumn[],
  calendar: Calendar,
): Promise<number> {
  let count = 0;
  const rows = async function* () {
    for await (const patient of patients) {
      count += 1;
      const chosen = columns.map((column) => cells[column](patient, calendar) ?? '');
      yield [patient.lastName, patient.firstName, ...chosen];
    }
  };
  const { fields } = words.patients;
  const titles = columns.map((column) => words.registry.list.columns[column]);
  const csv = stringify({
    header: true,
    bom: true,
    columns: [fields.lastName, fields.firstName, ...titles],
    escape_formulas: true,
  });
  await pipeline(rows, csv, createWriteStream(path, { mode: 0o600 }));
  return count;
}
