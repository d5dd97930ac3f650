import type { Visit } from '#shared/domain/visit.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findSignedHashes } from '../audit/find-signed-hashes.ts';
import { SIGNATURE_BROKEN, wasFoundAltered } from '../audit/was-found-altered.ts';
import { wereOnePatient } from '../patients/merge/were-one-patient.ts';
import { type SignatureState, signatureStateOf } from './signature.ts';

/**
 * Holds a note that is opened against what was signed: by its own hashes, by those in the audit log, and by whose note it
 * was. One that is not what was signed is a security event, at most once in ten minutes for each person: a window asks for its
 * note again and again.
 */
export async function verifyNote(context: RequestContext, visit: Visit): Promise<SignatureState> {
  if (visit.status === 'draft' && !visit.signedAt) return 'unsigned';
  const state = await stateOf(context, visit);
  if (state === 'altered' && !(await wasFoundAltered(context, visit._id))) {
    await context.write(async (transaction) => {
      transaction.record({
        action: 'VIEW',
        resource: 'Visit',
        resourceId: visit._id,
        patientId: visit.patientId,
        description: `Found that ${visit.visitId} is not what was signed`,
        status: 'failure',
        errorMessage: SIGNATURE_BROKEN,
        isSecurityEvent: true,
        severity: 'critical',
      });
    });
  }
  return state;
}

async function stateOf(context: RequestContext, visit: Visit): Promise<SignatureState> {
  const logged = await findSignedHashes(context, visit._id);
  const state = signatureStateOf(visit, logged);
  const { signedPatientId, patientId } = visit;
  if (state !== 'intact' || !signedPatientId || signedPatientId === patientId) return state;
  return (await wereOnePatient(context.collections, signedPatientId, patientId)) ? 'intact' : 'altered';
}
