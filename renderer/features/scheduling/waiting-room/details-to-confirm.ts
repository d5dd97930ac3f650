import type { PatientDetails } from '#shared/contract/patients.ts';

/** What a patient is asked about at the desk. */
export type Detail = 'phone' | 'address' | 'insurance';
export type Flaw = 'missing' | 'expired';

/**
 * What is missing or no longer holds. An address needs street and city, an insurance its name and policy number; one without
 * an end goes on.
 * @param today the clinic's date, `YYYY-MM-DD`
 */
export function flawsOf(
  { phone, address, insurance }: Pick<PatientDetails, 'phone' | 'address' | 'insurance'>,
  today: string,
): Partial<Record<Detail, Flaw>> {
  const isInsured = insurance?.provider && insurance.policyNumber;
  const isExpired = insurance?.validUntil !== undefined && insurance.validUntil < today;
  return {
    ...(!phone && { phone: 'missing' as const }),
    ...(!(address?.street && address.city) && { address: 'missing' as const }),
    ...(!isInsured && { insurance: 'missing' as const }),
    ...(isExpired && { insurance: 'expired' as const }),
  };
}
