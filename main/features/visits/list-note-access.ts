import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { sumUpAccess } from '#shared/domain/note-access.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { listNoteEntries } from '../audit/list-note-entries.ts';
import { getPatient } from '../patients/get-patient.ts';
import { requireVisit } from './require-visit.ts';

/** More entries of one note are not looked at. */
const MOST_ENTRIES = 2_000;

/** Who read and who wrote a note, a line for each person. @throws AppError NOT_FOUND */
export async function listNoteAccess(
  context: RequestContext,
  { visitId }: ParsedInput<'visits.listNoteAccess'>,
): Promise<ChannelOutput<'visits.listNoteAccess'>> {
  const { patientId, visitId: visitNumber } = await requireVisit(context, visitId);
  const { patientId: patientNumber } = await getPatient(context, { patientId });
  const entries = await listNoteEntries(context, { visitId, visitNumber, patientNumber }, MOST_ENTRIES);
  return { patientId, people: sumUpAccess(entries), hasMore: entries.length === MOST_ENTRIES };
}
