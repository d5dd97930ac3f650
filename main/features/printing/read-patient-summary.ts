import type { PatientSummaryPrint } from '#shared/contract/record-printing.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { getOverview } from '../patients/chart/get-overview.ts';
import { getChart, getPatient } from '../patients/get-patient.ts';

/** Who a patient is and what matters now. @throws AppError NOT_FOUND, PATIENT_MERGED */
export async function readPatientSummary(
  context: RequestContext,
  input: { patientId: string },
): Promise<PatientSummaryPrint> {
  const patient = await getPatient(context, input);
  const [{ allergies, bloodGroup }, overview] = await Promise.all([
    getChart(context, input),
    getOverview(context, input),
  ]);
  return { patient, allergies, bloodGroup, overview };
}
