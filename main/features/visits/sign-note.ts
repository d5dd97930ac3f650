import type { Visit } from '#shared/domain/visit.ts';
import type { AuditedTransaction } from '../../router/request-context.ts';
import { contentHashOf } from './signature.ts';

/** What signing adds to a note: by whom, when, for which patient, and the hash of all that is signed. */
export function signatureOf(
  visit: Visit,
  { now, userId }: Pick<AuditedTransaction, 'now' | 'userId'>,
): Required<Pick<Visit, 'signedBy' | 'signedAt' | 'signedPatientId' | 'contentHash'>> {
  const signed = { signedBy: userId, signedAt: now.toISOString(), signedPatientId: visit.patientId };
  return { ...signed, contentHash: contentHashOf({ ...visit, ...signed }) };
}
