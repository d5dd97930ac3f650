import {
  type Disclosure,
  MOST_DISCLOSURES,
  type PatientsAppointment,
  type PrintedRecord,
  type RecordPrint,
} from '#shared/contract/record-printing.ts';
import { count, fill } from '#shared/words/fill.ts';
import { appointmentStatusLabels, appointmentTypeLabels, roleLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { type PrintBlock, textBlocks } from '../../../components/print/print-block.tsx';
import type { PrintWords } from '../../../components/print/use-print-words.ts';
import { note, section, table } from './section-blocks.tsx';

const say = words.recordPrinting;

/** Every appointment, those to come as well, latest first. */
export function appointmentsSection(
  appointments: readonly PatientsAppointment[],
  { formats }: PrintWords,
): PrintBlock[] {
  const columns = (['when', 'doctor', 'type', 'reason'] as const).map((key) => ({
    key,
    title: say.appointment[key],
  }));
  const rows = appointments.map((one) => {
    const { _id, dateTime, doctorName, type, status, reason, cancelReason, symptoms, notes } = one;
    return {
      key: _id,
      below: [symptoms?.join(', '), notes].filter(Boolean).join('\n'),
      cells: [
        { key: 'when', content: formats.dateTime(dateTime) },
        { key: 'doctor', content: doctorName },
        { key: 'type', content: `${appointmentTypeLabels[type]}, ${appointmentStatusLabels[status]}` },
        {
          key: 'reason',
          content: [reason, cancelReason && fill(say.appointment.cancelled, { reason: cancelReason })]
            .filter(Boolean)
            .join('. '),
        },
      ],
    };
  });
  return section(
    'appointments',
    rows.length > 0
      ? table('appointments', columns, rows)
      : [note('appointments none', say.none.appointments)],
  );
}

/** The titles and dates of documents; those that this person may not read are counted. */
export function recordsSection(
  records: readonly PrintedRecord[],
  { withheldRecords }: Pick<RecordPrint, 'withheldRecords'>,
  { formats }: PrintWords,
): PrintBlock[] {
  const columns = (['date', 'type', 'title', 'number'] as const).map((key) => ({
    key,
    title: say.record[key],
  }));
  const rows = records.map(({ _id, recordDate, type, title, recordId, isConfidential }) => ({
    key: _id,
    cells: [
      { key: 'date', content: formats.date(recordDate) },
      { key: 'type', content: words.timeline.recordType[type] },
      {
        key: 'title',
        content: isConfidential ? `${title} (${say.record.confidential})` : title,
      },
      { key: 'number', content: recordId },
    ],
  }));
  return section('records', [
    ...(withheldRecords > 0 ? [note('records withheld', count(say.record.withheld, withheldRecords))] : []),
    ...(rows.length > 0
      ? [note('records files', say.record.files), ...table('records', columns, rows)]
      : [note('records none', say.none.records)]),
  ]);
}

/** Who opened, printed or exported something of the record; only for those who may read the audit log. */
export function disclosuresSection(
  disclosures: readonly Disclosure[],
  { parts }: Pick<RecordPrint, 'parts'>,
  { formats }: PrintWords,
): PrintBlock[] {
  if (!parts.includes('disclosures')) {
    return section('disclosures', [note('disclosures withheld', say.disclosure.withheld)]);
  }
  const columns = (['when', 'who', 'what'] as const).map((key) => ({ key, title: say.disclosure[key] }));
  const rows = disclosures.map(({ _id, timestamp, userName, userRole, description }) => ({
    key: _id,
    cells: [
      { key: 'when', content: formats.dateTime(timestamp) },
      { key: 'who', content: [userName, roleOf(userRole)].filter(Boolean).join(', ') },
      { key: 'what', content: description },
    ],
  }));
  return section('disclosures', [
    ...(disclosures.length === MOST_DISCLOSURES
      ? [note('disclosures newest', fill(say.disclosure.newest, { count: MOST_DISCLOSURES }))]
      : []),
    ...(rows.length > 0
      ? table('disclosures', columns, rows)
      : textBlocks('disclosures none', say.none.disclosures)),
  ]);
}

/** The role as people call it; who is two things, as both. */
function roleOf(role = ''): string {
  return role
    .split(' and ')
    .map((name) => Object.entries(roleLabels).find(([one]) => one === name)?.[1] ?? name)
    .join(', ');
}
