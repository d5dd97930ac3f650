import { addDays } from './clinic-time.ts';

/** Whether a patient is insured: not at all, no longer, for some days still, or without anything to look at. */
export type InsuranceState = 'none' | 'expired' | 'ends-soon' | 'valid';

const SOON_DAYS = 30;

/**
 * Where an insurance stands on a day. One without an end goes on; one without an insurer is none.
 * @param today the clinic's date, `YYYY-MM-DD`; the last day of validity still counts
 */
export function insuranceState(
  insurance: { provider?: string | undefined; validUntil?: string | undefined } | undefined,
  today: string,
): InsuranceState {
  if (!insurance?.provider?.trim()) return 'none';
  const { validUntil } = insurance;
  if (validUntil === undefined) return 'valid';
  if (validUntil < today) return 'expired';
  return validUntil <= addDays(today, SOON_DAYS) ? 'ends-soon' : 'valid';
}
