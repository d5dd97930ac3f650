import type { ParsedInput } from '#shared/contract/contract.ts';
import type { PatientChart } from '#shared/contract/patients.ts';
import { AppError } from '#shared/errors.ts';
import { applyEdits, writeFields } from '../../database/apply-edits.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { toChart } from './patient-views.ts';
import { findPatient } from './repository.ts';

/**
 * Sets a patient's allergies: null for "not asked", an empty list for "no known allergies".
 * @throws AppError NOT_FOUND; EDIT_CONFLICT where somebody changed them meanwhile
 */
export async function setAllergies(
  context: RequestContext,
  input: ParsedInput<'patients.setAllergies'>,
): Promise<PatientChart> {
  const { collections } = context;
  return context.write(async (transaction) => {
    const found = await findPatient(collections, input.patientId, transaction);
    if (!found) throw new AppError('NOT_FOUND');
    const edits = { allergies: { base: input.base, value: input.value } };
    const changes = await applyEdits(collections.users, found.user, edits, transaction);
    await writeFields(collections.patients, found.patient, {}, transaction);
    const after = await findPatient(collections, input.patientId, transaction);
    if (!after) throw new AppError('NOT_FOUND');
    transaction.record({
      resourceId: input.patientId,
      patientId: input.patientId,
      description: `Set the allergies of ${after.patient.patientId}`,
      changes,
    });
    return toChart(after);
  });
}
