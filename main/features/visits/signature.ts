import { createHash } from 'node:crypto';
import type { Amendment } from '#shared/domain/amendment.ts';
import { amendedContent, signedContent } from '#shared/domain/signed-content.ts';
import type { Visit } from '#shared/domain/visit.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The hash of a note as it is signed, in hexadecimal digits. */
export function contentHashOf(visit: Parameters<typeof signedContent>[0]): string {
  return sha256(signedContent(visit));
}

/** The hash behind which the next amendment of a note is signed; undefined where the note was never signed. */
export function lastHashOf({
  contentHash,
  amendments = [],
}: Pick<Visit, 'contentHash' | 'amendments'>): string | undefined {
  const last = amendments.at(-1);
  return last ? last.hash : contentHash;
}

/** The hash of an amendment behind the one before it. */
export function amendmentHashOf(before: string, amendment: Amendment): string {
  return sha256(amendedContent(before, amendment));
}

/** Whether a note still is what was signed. Notes that were completed before there were signatures are `unsigned`. */
export type SignatureState = 'unsigned' | 'intact' | 'altered';

/**
 * Holds a note against its hashes.
 * @param logged the hashes that the audit log has of it, as far as it still has them: whoever changes the document together
 * with its hash cannot change these
 */
export function signatureStateOf(visit: Visit, logged?: readonly string[]): SignatureState {
  const { contentHash, amendments = [] } = visit;
  if (visit.status === 'draft' && visit.signedAt) return 'altered';
  if (!contentHash) return visit.signedAt || logged?.length ? 'altered' : 'unsigned';
  if (contentHashOf(visit) !== contentHash) return 'altered';
  const hashes = [contentHash];
  let before = contentHash;
  for (const amendment of amendments) {
    const hash = amendmentHashOf(before, amendment);
    if (amendment.hash !== hash) return 'altered';
    hashes.push(hash);
    before = hash;
  }
  return logged?.every((hash) => hashes.includes(hash)) === false ? 'altered' : 'intact';
}
