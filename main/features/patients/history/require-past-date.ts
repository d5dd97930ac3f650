import { clinicDate } from '#shared/domain/clinic-time.ts';
import type { HistoryContents } from '#shared/domain/history-entry.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../../router/request-context.ts';

/** What was done was done by today. @throws AppError INVALID_INPUT for a surgery or a vaccination in the future */
export function requirePastDate({ clinic, now }: RequestContext, { date }: HistoryContents): void {
  if (!date || date <= clinicDate(now, clinic.timeZone)) return;
  throw new AppError('INVALID_INPUT', { fields: { 'contents.date': 'DATE_IN_FUTURE' } });
}
