import { hkdfSync, randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { KeyStore } from './database-keys.ts';

const SECRET_NAME = 'journal key';
/** Nobody is kept from signing in by a keychain that does not answer. */
const LONGEST_WAIT_MS = 5_000;

/** Gives the key of the journal, for the database that is open. */
export type JournalKey = (dataKey: Uint8Array | undefined) => Promise<Uint8Array | undefined>;

/**
 * The key under which this workstation seals what is typed and not saved yet. With the embedded database it follows from that
 * one's key, so whatever opens the database opens it too; with a server it is drawn once and stays in the keychain.
 * @param longestWait milliseconds for which a keychain that says nothing is waited for, once
 * @returns what gives it: undefined where a server is used and the keychain is not there, or silent so far: then nothing that was
 * typed may lie on the disk. An answer that comes late is given to whoever asks next.
 */
export function createJournalKey(keychain: KeyStore, longestWait = LONGEST_WAIT_MS): JournalKey {
  let asked: { answer: Promise<Uint8Array | undefined>; silence: Promise<undefined> } | undefined;
  const ask = () => {
    const answer = keyInKeychain(keychain).catch(() => undefined);
    const mine = { answer, silence: pause(longestWait, undefined, { ref: false }) };
    void answer.then((key) => {
      // A keychain that was not there may be there for the next who asks.
      if (!key && asked === mine) asked = undefined;
    });
    return mine;
  };
  return async (dataKey) => {
    if (dataKey) return new Uint8Array(hkdfSync('sha256', dataKey, '', 'glytch clinic journal', 32));
    asked ??= ask();
    return Promise.race([asked.answer, asked.silence]);
  };
}

async function keyInKeychain(keychain: KeyStore): Promise<Uint8Array | undefined> {
  const known = await keychain.getSecret(SECRET_NAME);
  if (!known) await keychain.setSecret(SECRET_NAME, randomBytes(32).toString('hex'));
  const hex = known ?? (await keychain.getSecret(SECRET_NAME));
  return hex ? Buffer.from(hex, 'hex') : undefined;
}
