import { hkdfSync, randomBytes } from 'node:crypto';
import type { KeyStore } from './database-keys.ts';

const SECRET_NAME = 'journal key';

/**
 * The key under which this workstation seals what is typed and not saved yet. With the embedded database it follows from that
 * one's key, so whatever opens the database opens it too; with a server it is drawn once and stays in the keychain.
 * @returns undefined where a server is used and there is no keychain: then nothing that was typed may lie on the disk
 */
export async function journalKey(
  dataKey: Uint8Array | undefined,
  keychain: KeyStore,
): Promise<Uint8Array | undefined> {
  if (dataKey) return new Uint8Array(hkdfSync('sha256', dataKey, '', 'glytch clinic journal', 32));
  try {
    const known = await keychain.getSecret(SECRET_NAME);
    if (!known) await keychain.setSecret(SECRET_NAME, randomBytes(32).toString('hex'));
    const kept = known ?? (await keychain.getSecret(SECRET_NAME));
    return kept ? Buffer.from(kept, 'hex') : undefined;
  } catch {
    return undefined;
  }
}
