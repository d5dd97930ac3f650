import type { ClinicSettings } from '#shared/contract/clinic.ts';
import type { ParsedInput } from '#shared/contract/contract.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { changeClinic } from './change-clinic.ts';

/**
 * Applies an admin's edits to the clinic's settings.
 * @throws AppError EDIT_CONFLICT with the clashing fields
 */
export function updateSettings(
  context: RequestContext,
  { edits }: ParsedInput<'clinic.updateSettings'>,
): Promise<ClinicSettings> {
  return changeClinic(context, edits, (changes) => ({
    description: `Edited the settings: ${Object.keys(changes).join(', ') || 'nothing'}`,
    changes,
  }));
}
