import type { ParsedInput } from '#shared/contract/contract.ts';
import type { HistoryView } from '#shared/contract/medical-history.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { findPatient } from '../repository.ts';
import { toHistoryView } from './history-view.ts';

/** The whole medical history. @throws AppError NOT_FOUND */
export async function getHistory(
  { collections }: RequestContext,
  { patientId }: ParsedInput<'patients.getHistory'>,
): Promise<HistoryView> {
  const found = await findPatient(collections, patientId);
  if (!found) throw new AppError('NOT_FOUND');
  return toHistoryView(collections, found);
}
