import type { RequestContext } from '../../router/request-context.ts';
import { findHashesOf } from './repository.ts';

/**
 * The hashes under which a note and its amendments were signed, as the log has them: nobody can change it there. Empty where
 * the entries are older than the log is kept.
 */
export function findSignedHashes({ collections }: RequestContext, visitId: string): Promise<string[]> {
  return findHashesOf(collections, visitId);
}
