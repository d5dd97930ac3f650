import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findPatient } from '../repository.ts';

/**
 * Binds the window to a patient whose record it opens: what it writes from there on carries the binding.
 * @throws AppError NOT_FOUND
 */
export async function openChart(
  context: RequestContext,
  { patientId }: ParsedInput<'patients.openChart'>,
): Promise<ChannelOutput<'patients.openChart'>> {
  if (!(await findPatient(context.collections, patientId))) throw new AppError('NOT_FOUND');
  return { chart: context.bindChart(patientId) };
}
