import type { PatientDetails } from '#shared/contract/patients.ts';

/** An address as it stands on an envelope, line by line; what is not known is left out. */
export function addressLines(address: PatientDetails['address']): string[] {
  const { street, zipCode, city, state, country } = address ?? {};
  const town = [zipCode, city].filter(Boolean).join(' ');
  return [street, town, state, country].flatMap((line) => (line ? [line] : []));
}
