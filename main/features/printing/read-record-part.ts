import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import {
  MOST_DISCLOSURES,
  type RecordCursor,
  type RecordPage,
  type RecordPart,
} from '#shared/contract/record-printing.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { namesOf } from '../accounts/find-names.ts';
import { listDisclosures } from '../audit/list-disclosures.ts';
import { listPrescriptionsBehind } from '../prescriptions/list-prescriptions-behind.ts';
import { listRecordsBehind } from '../records/list-records-behind.ts';
import { listAppointmentsBehind } from '../scheduling/list-appointments-behind.ts';
import { listLettersBehind } from '../visits/letters/list-letters-behind.ts';
import { listWholeVisits } from '../visits/list-whole-visits.ts';
import type { PreparedPrints } from './prepared-prints.ts';
import { toPrintedVisits } from './printed-visits.ts';

interface Whose {
  patientId: string;
  patientNumber: string;
  after: RecordCursor | undefined;
}
interface Page {
  page: RecordPage;
  next?: RecordCursor | undefined;
}

const PAGE = 100;

/**
 * A page of a part of a record that was begun by the same person, newest first.
 * @throws AppError NOT_FOUND where nothing was begun, FORBIDDEN for the disclosures of whoever may not read the audit log
 */
export async function readRecordPart(
  context: RequestContext,
  { printId, part, after }: ParsedInput<'printing.readRecordPart'>,
  prints: PreparedPrints,
): Promise<ChannelOutput<'printing.readRecordPart'>> {
  const { patientId, patientNumbers } = prints.require(printId, context.session.user._id);
  const [patientNumber] = patientNumbers;
  if (!patientId || !patientNumber) throw new AppError('NOT_FOUND');
  return {
    patientId,
    patientNumber,
    ...(await readers[part](context, { patientId, patientNumber, after })),
  };
}

/** Where the next page begins; undefined where this one was the last. */
function nextOf<Line extends { _id: string }>(
  lines: readonly Line[],
  at: (line: Line) => string,
): RecordCursor | undefined {
  const last = lines.at(-1);
  return last && lines.length === PAGE ? { at: at(last), id: last._id } : undefined;
}

const readers: Record<RecordPart, (context: RequestContext, whose: Whose) => Promise<Page>> = {
  async visits({ collections }, { patientId, after }) {
    const visits = await listWholeVisits(collections, patientId, after, PAGE);
    return {
      page: { part: 'visits', lines: await toPrintedVisits(collections, visits) },
      next: nextOf(visits, ({ visitDate }) => visitDate),
    };
  },
  async letters({ collections }, { patientId, after }) {
    const lines = await listLettersBehind(collections, patientId, after, PAGE);
    return { page: { part: 'letters', lines }, next: nextOf(lines, ({ issuedAt }) => issuedAt) };
  },
  async prescriptions({ collections }, { patientId, after }) {
    const found = await listPrescriptionsBehind(collections, patientId, after, PAGE);
    const nameOf = await namesOf(
      collections,
      found.map(({ doctorId }) => doctorId),
    );
    const lines = found.map((one) => ({ ...one, doctorName: nameOf(one.doctorId) ?? '' }));
    return {
      page: { part: 'prescriptions', lines },
      next: nextOf(found, ({ prescribedDate }) => prescribedDate),
    };
  },
  async appointments({ collections }, { patientId, after }) {
    const found = await listAppointmentsBehind(collections, patientId, after, PAGE);
    const nameOf = await namesOf(
      collections,
      found.map(({ doctorId }) => doctorId),
    );
    const lines = found.map((one) => ({ ...one, doctorName: nameOf(one.doctorId) ?? '' }));
    return { page: { part: 'appointments', lines }, next: nextOf(found, ({ dateTime }) => dateTime) };
  },
  async records(context, { patientId, after }) {
    const lines = await listRecordsBehind(context, patientId, after, PAGE);
    return { page: { part: 'records', lines }, next: nextOf(lines, ({ recordDate }) => recordDate) };
  },
  async disclosures(context, { patientNumber }) {
    if (!context.session.abilities.has('audit.read')) throw new AppError('FORBIDDEN');
    return {
      page: {
        part: 'disclosures',
        lines: await listDisclosures(context, patientNumber, MOST_DISCLOSURES),
      },
    };
  },
};
