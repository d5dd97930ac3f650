import type { ParsedInput } from '#shared/contract/contract.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findPatient, withFields } from '../repository.ts';
import { learnNameWords } from '../search/name-word-repository.ts';
import { copyPhoto, type PhotoCopy } from './copy-photo.ts';
import { mergedFields } from './merged-record.ts';
import { type NotedPairs, notePairs } from './note-pairs.ts';

/** What a merge needs and must not do inside its transaction. */
export interface PreparedMerge {
  pairs: NotedPairs;
  photo: PhotoCopy | undefined;
}

/**
 * Before the transaction: the words of the names are learnt, the record that stays is compared with others as it will be, and a
 * photo that is taken is copied.
 */
export async function prepareMerge(
  { collections, now, session }: RequestContext,
  { survivor, absorbed, taken }: ParsedInput<'patients.mergeRecords'>,
): Promise<PreparedMerge | undefined> {
  const [one, other] = await Promise.all(
    [survivor, absorbed].map(({ patientId }) => findPatient(collections, patientId)),
  );
  if (!one || !other) return undefined;
  await learnNameWords(collections, [other.user]);
  const terms = { taken, mergedBy: session.user._id, mergedAt: now.toISOString() };
  const merged = withFields(one, mergedFields(one, other, terms));
  const isTaken = taken.includes('profilePicture');
  return {
    pairs: await notePairs(collections, merged, other.patient._id),
    photo: isTaken ? await copyPhoto(collections, other, one.patient.patientId) : undefined,
  };
}
