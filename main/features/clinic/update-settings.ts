import type { ClinicSettings } from '#shared/contract/clinic.ts';
import type { ParsedInput } from '#shared/contract/contract.ts';
import { AppError, EditConflict } from '#shared/errors.ts';
import { compareEdits } from '../../database/apply-edits.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findClinic, updateClinic } from './repository.ts';

/**
 * Applies an admin's edits to the clinic's settings.
 * @throws AppError EDIT_CONFLICT with the clashing fields
 */
export async function updateSettings(
  { write, collections }: RequestContext,
  { edits }: ParsedInput<'clinic.updateSettings'>,
): Promise<ClinicSettings> {
  return write(async (transaction) => {
    const clinic = await findClinic(collections, transaction);
    if (!clinic) throw new AppError('NOT_FOUND');
    const { changes, clashes } = compareEdits({ ...clinic }, edits);
    if (clashes.length > 0) throw new EditConflict(clinic.updatedBy, clashes);
    const set = Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change.after]));
    await updateClinic(collections, clinic, set, transaction);
    transaction.record({
      description: `Edited the settings: ${Object.keys(changes).join(', ') || 'nothing'}`,
      changes,
      isSecurityEvent: true,
    });
    const after = await findClinic(collections, transaction);
    if (!after) throw new AppError('NOT_FOUND');
    return after;
  });
}
