import type { ParsedInput } from '#shared/contract/contract.ts';
import type { Letterhead } from '#shared/contract/letterhead.ts';
import { AppError, EditConflict } from '#shared/errors.ts';
import { compareEdits } from '../../database/apply-edits.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findClinic, updateClinic } from './repository.ts';

/** That there was a picture is kept in the audit log, its bytes are not. */
const asPicture = (logo: unknown) => (logo ? 'a picture' : null);

/**
 * Applies an admin's edits to what stands above the clinic's papers.
 * @throws AppError EDIT_CONFLICT with the clashing fields
 */
export async function updateLetterhead(
  { write, collections }: RequestContext,
  { edits }: ParsedInput<'clinic.updateLetterhead'>,
): Promise<Letterhead> {
  return write(async (transaction) => {
    const clinic = await findClinic(collections, transaction);
    if (!clinic) throw new AppError('NOT_FOUND');
    const { changes, clashes } = compareEdits({ ...clinic }, edits);
    if (clashes.length > 0) throw new EditConflict(clinic.updatedBy, clashes);
    const set = Object.fromEntries(Object.entries(changes).map(([field, change]) => [field, change.after]));
    await updateClinic(collections, clinic, set, transaction);
    const { logo, ...lines } = changes;
    transaction.record({
      description: 'Edited the letterhead',
      changes: logo
        ? { ...lines, logo: { before: asPicture(logo.before), after: asPicture(logo.after) } }
        : lines,
      isSecurityEvent: true,
    });
    const after = await findClinic(collections, transaction);
    if (!after) throw new AppError('NOT_FOUND');
    return after;
  });
}
