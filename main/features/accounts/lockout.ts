const FREE_ATTEMPTS = 5;
const LONGEST_MINUTES = 24 * 60;

/**
 * How long an account is locked after so many failures in a row: not at all for the first four, then one minute, doubling
 * with each further failure up to a day.
 * @returns minutes, or undefined where it is not locked
 */
export function lockoutMinutes(failures: number): number | undefined {
  if (failures < FREE_ATTEMPTS) return undefined;
  return Math.min(2 ** (failures - FREE_ATTEMPTS), LONGEST_MINUTES);
}
