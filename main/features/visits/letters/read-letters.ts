import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { LetterSources } from '#shared/contract/letters.ts';
import type { Letter } from '#shared/domain/letter.ts';
import { staffName } from '#shared/domain/user.ts';
import { AppError } from '#shared/errors.ts';
import type { Collections } from '../../../database/collections.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { getChart, getPatient } from '../../patients/get-patient.ts';
import { listActivePrescriptions } from '../../prescriptions/list-active-prescriptions.ts';
import { requireVisit } from '../require-visit.ts';
import { findLetter, findLettersBehind, findLettersOfVisit } from './letter-repository.ts';

/** What is known for a letter about a visit. @throws AppError NOT_FOUND */
export async function prepareLetter(
  context: RequestContext,
  { visitId }: ParsedInput<'visits.prepareLetter'>,
): Promise<LetterSources> {
  const visit = await requireVisit(context, visitId);
  const { patientId } = visit;
  const [patient, chart, prescriptions] = await Promise.all([
    getPatient(context, { patientId }),
    getChart(context, { patientId }),
    listActivePrescriptions(context, patientId),
  ]);
  return {
    letterhead: context.clinic,
    patient,
    doctorName: staffName(context.session.user),
    visit,
    chart,
    medications: prescriptions.flatMap(({ medications }) => medications),
  };
}

/** The letters of a visit, the latest first. @throws AppError NOT_FOUND */
export async function listLetters(
  context: RequestContext,
  { visitId }: ParsedInput<'visits.listLetters'>,
): Promise<ChannelOutput<'visits.listLetters'>> {
  const { patientId } = await requireVisit(context, visitId);
  return { patientId, letters: await findLettersOfVisit(context.collections, visitId) };
}

const MOST_OF_PATIENT = 500;

/** What letters were issued for a patient, at whichever visit, the latest first. */
export async function listPatientLetters(
  { collections }: RequestContext,
  { patientId }: ParsedInput<'visits.listPatientLetters'>,
): Promise<ChannelOutput<'visits.listPatientLetters'>> {
  return { letters: await findLettersBehind(collections, patientId, undefined, MOST_OF_PATIENT) };
}

/** A letter as it was issued. @throws AppError NOT_FOUND */
export async function requireLetter(collections: Collections, letterId: string): Promise<Letter> {
  const letter = await findLetter(collections, letterId);
  if (!letter) throw new AppError('NOT_FOUND');
  return letter;
}
