import type { ParsedInput } from '#shared/contract/contract.ts';
import type { SummaryPrint } from '#shared/contract/record-printing.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { handOut } from './hand-out.ts';
import type { PreparedPrints } from './prepared-prints.ts';
import { readPatientSummary } from './read-patient-summary.ts';

/** Hands out what stands on a patient's one page. @throws AppError NOT_FOUND, PATIENT_MERGED */
export async function prepareSummary(
  context: RequestContext,
  input: ParsedInput<'printing.prepareSummary'>,
  prints: PreparedPrints,
): Promise<SummaryPrint> {
  const summary = await readPatientSummary(context, input);
  const { _id, patientId: number } = summary.patient;
  const handedOut = handOut(context, prints, {
    description: `the summary of ${number}`,
    fileName: `summary-${number}`,
    patientNumbers: [number],
    patientId: _id,
  });
  return { ...handedOut, ...summary };
}
