import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { TimelineEntry } from '#shared/contract/timeline.ts';
import { nameWords } from '#shared/domain/name-words.ts';
import { excerpt, holdsAll, readPlace, writePlace } from '#shared/domain/timeline.ts';
import { staffName } from '#shared/domain/user.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { listStaffAccounts, namesOf } from '../../accounts/find-names.ts';
import { findPatient } from '../repository.ts';
import { clinicalSources } from './clinical-sources.ts';
import { letterSource } from './letter-source.ts';
import { patientSources } from './patient-sources.ts';
import { takeNewest } from './take-newest.ts';
import type { NameOf, TimelineItem } from './timeline-source.ts';
import { visitSources } from './visit-sources.ts';

/** As many entries are read at once while a text is searched: most do not hold it. */
const SEARCHED_AT_ONCE = 250;

function toEntry(
  { at, kind, id, by, entry, visible, hidden }: TimelineItem,
  nameOf: NameOf,
  searched: string[],
) {
  const isHidden = searched.length > 0 && hidden !== undefined && !holdsAll(visible, searched);
  return {
    ...entry,
    key: `${kind}-${id}`,
    at,
    byName: nameOf(by),
    found: isHidden ? excerpt(hidden, searched) : undefined,
  } as TimelineEntry;
}

/**
 * A page of everything that is in a patient's record, newest first: of some kinds, or with some words, where that is asked
 * for. Confidential records are there for those only who may read them.
 * @throws AppError NOT_FOUND; INVALID_INPUT where `after` is no place
 */
export async function listTimeline(
  context: RequestContext,
  { patientId, kinds, text, after, limit }: ParsedInput<'patients.listTimeline'>,
): Promise<ChannelOutput<'patients.listTimeline'>> {
  const { clinic, collections } = context;
  const place = after === undefined ? undefined : readPlace(after);
  if (after !== undefined && !place) throw new AppError('INVALID_INPUT', { fields: { after: 'INVALID' } });
  const found = await findPatient(collections, patientId);
  if (!found) throw new AppError('NOT_FOUND');
  const searched = nameWords(text);
  const isSearching = searched.length > 0;
  const staff = isSearching ? await listStaffAccounts(collections, clinic.systemUserId) : [];
  const known = new Map(staff.map((person) => [person._id, staffName(person)]));

  const sources = [
    ...visitSources,
    ...clinicalSources,
    letterSource,
    ...patientSources(found.patient),
  ].filter(({ kind }) => kinds.length === 0 || kinds.includes(kind));
  const items = await takeNewest(sources, { context, patientId, isSearching }, place, {
    limit: limit + 1,
    pageSize: isSearching ? SEARCHED_AT_ONCE : limit + 1,
    matches: ({ visible, hidden, by }) =>
      holdsAll([visible, hidden, by && known.get(by)].filter(Boolean).join(' '), searched),
  });
  const shown = items.slice(0, limit);
  const nameOf = await namesOf(
    collections,
    shown.map(({ by }) => by),
  );
  const last = shown.at(-1);
  return {
    patientNumber: found.patient.patientId,
    entries: shown.map((item) => toEntry(item, nameOf, searched)),
    next: items.length > limit && last ? writePlace(last) : undefined,
  };
}
