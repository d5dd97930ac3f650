import type { ParsedInput } from '#shared/contract/contract.ts';
import { type RecordPrint, recordParts } from '#shared/contract/record-printing.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { getHistory } from '../patients/history/get-history.ts';
import { countWithheldRecords } from '../records/count-withheld-records.ts';
import { handOut } from './hand-out.ts';
import type { PreparedPrints } from './prepared-prints.ts';
import { readPatientSummary } from './read-patient-summary.ts';

/**
 * Begins to hand out everything that the clinic keeps of a patient. What may be long follows in pages, under the same number.
 * @throws AppError NOT_FOUND, PATIENT_MERGED
 */
export async function beginRecord(
  context: RequestContext,
  input: ParsedInput<'printing.beginRecord'>,
  prints: PreparedPrints,
): Promise<RecordPrint> {
  const summary = await readPatientSummary(context, input);
  const [{ entries }, withheldRecords] = await Promise.all([
    getHistory(context, input),
    countWithheldRecords(context, input.patientId),
  ]);
  const { _id, patientId: number } = summary.patient;
  const maySeeLog = context.session.abilities.has('audit.read');
  const handedOut = handOut(context, prints, {
    description: `the whole record of ${number}`,
    fileName: `record-${number}`,
    patientNumbers: [number],
    patientId: _id,
  });
  return {
    ...handedOut,
    ...summary,
    history: entries,
    withheldRecords,
    parts: recordParts.filter((part) => part !== 'disclosures' || maySeeLog),
  };
}
