import type { FieldEdit } from '#shared/contract/edits.ts';
import type { Clinic } from '#shared/domain/clinic.ts';
import { AppError, EditConflict } from '#shared/errors.ts';
import { compareEdits, type FieldChanges } from '../../database/apply-edits.ts';
import type { ChangeRecord, RequestContext } from '../../router/request-context.ts';
import { findClinic, updateClinic } from './repository.ts';

/**
 * Applies edits to the clinic's one document: each carries the value that was read.
 * @param tell what the audit log keeps of the change
 * @throws AppError EDIT_CONFLICT with the clashing fields
 */
export function changeClinic(
  { write, collections }: RequestContext,
  edits: Record<string, FieldEdit | undefined>,
  tell: (changes: FieldChanges) => Pick<ChangeRecord, 'description' | 'changes'>,
): Promise<Clinic> {
  return write(async (transaction) => {
    const clinic = await findClinic(collections, transaction);
    if (!clinic) throw new AppError('NOT_FOUND');
    const { changes, clashes } = compareEdits({ ...clinic }, edits);
    if (clashes.length > 0) throw new EditConflict(clinic.updatedBy, clashes);
    const set = Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change.after]));
    await updateClinic(collections, clinic, set, transaction);
    transaction.record({ ...tell(changes), isSecurityEvent: true });
    const after = await findClinic(collections, transaction);
    if (!after) throw new AppError('NOT_FOUND');
    return after;
  });
}
