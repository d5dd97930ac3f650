import type { ParsedInput } from '#shared/contract/contract.ts';
import type { Letterhead } from '#shared/contract/letterhead.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { changeClinic } from './change-clinic.ts';

/** That there was a picture is kept in the audit log, its bytes are not. */
const asPicture = (logo: unknown) => (logo ? 'a picture' : null);

/**
 * Applies an admin's edits to what stands above the clinic's papers.
 * @throws AppError EDIT_CONFLICT with the clashing fields
 */
export function updateLetterhead(
  context: RequestContext,
  { edits }: ParsedInput<'clinic.updateLetterhead'>,
): Promise<Letterhead> {
  return changeClinic(context, edits, ({ logo, ...lines }) => ({
    description: 'Edited the letterhead',
    changes: logo
      ? { ...lines, logo: { before: asPicture(logo.before), after: asPicture(logo.after) } }
      : lines,
  }));
}
