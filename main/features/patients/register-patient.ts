import type { ParsedInput } from '#shared/contract/contract.ts';
import type { PatientDetails } from '#shared/contract/patients.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { fullName, placeholderEmail } from '#shared/domain/user.ts';
import { AppError } from '#shared/errors.ts';
import { drawId } from '../../database/counters.ts';
import { duplicateKeyFields } from '../../database/database-errors.ts';
import { firstRevision } from '../../database/first-revision.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { NO_PASSWORD } from '../accounts/password-hash.ts';
import { notePairs } from './merge/note-pairs.ts';
import { derivedKeys, toDetails } from './patient-views.ts';
import { insertPatient, type PatientWithUser } from './repository.ts';
import { learnNameWords } from './search/name-word-repository.ts';

function newPatientDocuments(
  input: ParsedInput<'patients.registerPatient'>,
  patientNumber: string,
  now: Date,
  userId: string,
): PatientWithUser {
  const { insurance, email, ...identity } = input;
  const user = {
    ...firstRevision(now, userId),
    ...identity,
    email: email ?? placeholderEmail(patientNumber),
    password: NO_PASSWORD,
    role: 'patient' as const,
    isActive: true,
    isVerified: false,
  };
  const patient = {
    ...firstRevision(now, userId),
    userId: user._id,
    patientId: patientNumber,
    insurance,
    totalVisits: 0,
    status: 'active' as const,
    searchKeys: [],
  };
  return { patient: { ...patient, ...derivedKeys({ patient, user }) }, user };
}

/**
 * Registers a patient: their account, which cannot sign in, and their record.
 * @throws AppError EMAIL_TAKEN; INVALID_INPUT for a birth date in the future
 */
export async function registerPatient(
  context: RequestContext,
  input: ParsedInput<'patients.registerPatient'>,
): Promise<PatientDetails> {
  const { clinic, collections, now, session } = context;
  if (input.dateOfBirth > clinicDate(now, clinic.timeZone)) {
    throw new AppError('INVALID_INPUT', { fields: { dateOfBirth: 'DATE_IN_FUTURE' } });
  }
  await learnNameWords(collections, [input]);
  const number = await drawId(collections, 'patients');
  const documents = newPatientDocuments(input, number, now, session.user._id);
  const pairs = await notePairs(collections, documents);
  await context.write(async (transaction) => {
    try {
      await insertPatient(collections, documents, transaction);
    } catch (error) {
      if (!duplicateKeyFields(error)?.includes('email')) throw error;
      throw new AppError('EMAIL_TAKEN', { fields: { email: 'EMAIL_TAKEN' } });
    }
    await pairs.keep(transaction);
    transaction.record({
      resourceId: documents.patient._id,
      patientId: documents.patient._id,
      description: `Registered ${number}, ${fullName(input)}`,
      changes: { ...input },
    });
  });
  return toDetails(documents);
}
