import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's choice for argon2id, which is the library's default algorithm: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Stored where nobody can ever sign in: no password has this hash. */
export const NO_PASSWORD = '!';

/** The argon2id hash of a password, in its encoded form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

let unknownPersonsHash: Promise<string> | undefined;

/** Whether the password belongs to the hash. Takes as long where there is no account, so that none can be guessed. */
export async function isPasswordOf(storedHash: string | undefined, password: string): Promise<boolean> {
  if (storedHash === undefined || storedHash === NO_PASSWORD) {
    unknownPersonsHash ??= hashPassword('nobody has this password');
    await verify(await unknownPersonsHash, password);
    return false;
  }
  return verify(storedHash, password);
}

/** Letters and digits that cannot be mistaken for each other when read aloud or written down. */
const UNAMBIGUOUS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be used once: three groups of four, about 59 bits. */
export function oneTimePassword(): string {
  const group = () => Array.from({ length: 4 }, () => UNAMBIGUOUS[randomInt(UNAMBIGUOUS.length)]).join('');
  return [group(), group(), group()].join('-');
}
