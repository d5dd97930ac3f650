import type { z } from 'zod';
import type { setUpInput } from '#shared/contract/clinic.ts';
import type { StaffRole } from '#shared/domain/user.ts';

/** All that the first run asks, as it is typed. */
export interface SetUpValues {
  clinic: { name: string; timeZone: string; locale: string };
  database: {
    kind: 'this-computer' | 'server';
    protection: 'keychain' | 'passphrase' | 'key-file';
    passphrase: string;
    uri: string;
    acceptsNoTls: boolean;
  };
  person: { firstName: string; lastName: string; email: string; password: string; role: StaffRole };
}

export type SetUpStep = keyof SetUpValues;
export const setUpSteps: SetUpStep[] = ['clinic', 'database', 'person'];

/** The values as the channel takes them: of the database only what belongs to the choice. */
export function toSetUpInput({ clinic, database, person }: SetUpValues): z.input<typeof setUpInput> {
  if (database.kind === 'server') {
    const { kind, uri, acceptsNoTls } = database;
    return { clinic, database: { kind, uri, acceptsNoTls }, person };
  }
  const { kind, protection, passphrase } = database;
  const secret = protection === 'passphrase' ? { passphrase } : {};
  return { clinic, database: { kind, protection, ...secret }, person };
}
