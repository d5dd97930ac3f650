import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { getPatient } from '../patients/get-patient.ts';
import { requireLetter } from '../visits/letters/read-letters.ts';
import { handOut } from './hand-out.ts';
import type { PreparedPrints } from './prepared-prints.ts';

/** Hands out a letter as it was issued. @throws AppError NOT_FOUND */
export async function prepareLetter(
  context: RequestContext,
  input: ParsedInput<'printing.prepareLetter'>,
  prints: PreparedPrints,
): Promise<ChannelOutput<'printing.prepareLetter'>> {
  const letter = await requireLetter(context.collections, input.letterId);
  const { letterId, patientId, visitId } = letter;
  const patient = await getPatient(context, { patientId });
  const handedOut = handOut(context, prints, {
    description: `the letter ${letterId}`,
    fileName: `letter-${letterId}-${patient.patientId}`,
    patientNumbers: [patient.patientId],
    patientId,
    visitId,
  });
  return { ...handedOut, letterhead: context.clinic, patient, letter };
}
