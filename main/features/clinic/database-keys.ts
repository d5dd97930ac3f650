import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';
import { protections } from '#shared/contract/clinic.ts';
import { AppError } from '#shared/errors.ts';
import { newRecoveryKey, readRecoveryKey } from './recovery-key.ts';
import { seal, sealedBytes, unseal } from './wrapped-key.ts';

/** The data key, sealed under the recovery key and, where that is the protection, under the passphrase. */
export const keyEnvelope = z.object({
  recovery: z.object({ salt: z.string(), dataKey: sealedBytes }),
  passphrase: z.object({ salt: z.string(), dataKey: sealedBytes }).optional(),
  /** The recovery key under the data key, until somebody has shown that it was kept. */
  pendingRecoveryKey: sealedBytes.optional(),
});
export type KeyEnvelope = z.infer<typeof keyEnvelope>;

/** `keys.json` beside the embedded database. The data key itself is never in it in clear. */
const keysFile = keyEnvelope.extend({
  version: z.literal(1),
  protection: z.enum(protections),
  /** What the keychain calls the data key, where that is not the usual name: a restored database keeps a key of its own. */
  keychainName: z.string().optional(),
});
type KeysFile = z.infer<typeof keysFile>;
export type Protection = KeysFile['protection'];

/** The keychain, as far as it is needed here. */
export interface KeyStore {
  getSecret(name: string): Promise<string | undefined>;
  setSecret(name: string, value: string): Promise<void>;
  deleteSecret(name: string): Promise<void>;
}

/** How the data key of a database is protected from now on. */
export interface ProtectionChoice {
  protection: Protection;
  passphrase?: string | undefined;
}

const SECRET_NAME = 'embedded database key';
const nameInKeychain = ({ keychainName }: Pick<KeysFile, 'keychainName'>) => keychainName ?? SECRET_NAME;
const keysPath = (folder: string) => join(folder, 'keys.json');
const keyFilePath = (folder: string) => join(folder, 'database.key');

async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.new`;
  await writeFile(draft, text, { mode: 0o600, flush: true });
  await rename(draft, path);
}

/** @throws AppError DATABASE_DAMAGED where the file is not what was written */
async function readKeys(folder: string): Promise<KeysFile> {
  const text = await readFile(keysPath(folder), 'utf8');
  try {
    return keysFile.parse(JSON.parse(text));
  } catch {
    throw new AppError('DATABASE_DAMAGED');
  }
}

const newSalt = () => randomBytes(16).toString('base64');

function keyOfRecovery(secret: Uint8Array, salt: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, Buffer.from(salt, 'base64'), 'glytch clinic recovery', 32));
}

function keyOfPassphrase(passphrase: string, salt: string): Promise<Buffer> {
  return hashRaw(passphrase, {
    salt: Buffer.from(salt, 'base64'),
    memoryCost: 65_536,
    timeCost: 3,
    parallelism: 1,
    outputLen: 32,
  });
}

/** Whether the folder holds an embedded database's keys. */
export function hasKeys(folder: string): boolean {
  return existsSync(keysPath(folder));
}

export async function protectionOf(folder: string): Promise<Protection> {
  return (await readKeys(folder)).protection;
}

/**
 * Draws the data key and the recovery key of a new embedded database and puts them where the protection says. Nothing that
 * opens a database is ever overwritten: keys that are there are drawn again only for the data key that they hold.
 * @param known the data key of a database that an interrupted first run left open; it stays, its protection is chosen anew
 * @throws AppError KEYCHAIN_UNAVAILABLE with `keychain` where there is none; ALREADY_SET_UP where there are other keys
 */
export async function createKeys(
  folder: string,
  choice: ProtectionChoice,
  keychain: KeyStore,
  known?: Buffer,
): Promise<Buffer> {
  if (hasKeys(folder) && !known) throw new AppError('ALREADY_SET_UP');
  const dataKey = known ?? randomBytes(32);
  const recoveryKey = newRecoveryKey();
  const recoverySecret = readRecoveryKey(recoveryKey);
  if (!recoverySecret) throw new Error('A fresh recovery key must be readable');
  const salt = newSalt();
  const envelope = {
    recovery: { salt, dataKey: seal(dataKey, keyOfRecovery(recoverySecret, salt)) },
    pendingRecoveryKey: seal(Buffer.from(recoveryKey), dataKey),
  };
  await writeKeys(folder, envelope, dataKey, choice, keychain);
  if (known) await removeOtherCopies(folder, choice.protection, keychain);
  return dataKey;
}

/**
 * Gives a restored database its keys on this computer: the same recovery key opens it, the protection is chosen anew. The
 * keychain keeps its data key under a name of its own, beside that of a database that was here before.
 * @throws AppError KEYCHAIN_UNAVAILABLE where there is none
 */
export function adoptKeys(
  folder: string,
  { recovery, pendingRecoveryKey }: KeyEnvelope,
  dataKey: Buffer,
  choice: ProtectionChoice,
  keychain: KeyStore,
): Promise<void> {
  const keychainName = `${SECRET_NAME} ${randomUUID().slice(0, 8)}`;
  return writeKeys(folder, { recovery, pendingRecoveryKey, keychainName }, dataKey, choice, keychain);
}

/** Puts the data key where the protection says, and everything that opens it into `keys.json`. */
async function writeKeys(
  folder: string,
  envelope: KeyEnvelope & Pick<KeysFile, 'keychainName'>,
  dataKey: Buffer,
  { protection, passphrase }: ProtectionChoice,
  keychain: KeyStore,
): Promise<void> {
  if (protection === 'passphrase' && !passphrase) {
    throw new AppError('INVALID_INPUT', { fields: { 'database.passphrase': 'REQUIRED' } });
  }
  const keys: KeysFile = { version: 1, protection, ...envelope };
  if (protection === 'passphrase' && passphrase) {
    const salt = newSalt();
    keys.passphrase = { salt, dataKey: seal(dataKey, await keyOfPassphrase(passphrase, salt)) };
  }
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (protection === 'keychain') {
    await keychain.setSecret(nameInKeychain(envelope), dataKey.toString('hex')).catch(() => {
      throw new AppError('KEYCHAIN_UNAVAILABLE');
    });
  }
  if (protection === 'key-file') await writeWhole(keyFilePath(folder), dataKey.toString('hex'));
  await writeWhole(keysPath(folder), JSON.stringify(keys, null, 2));
}

/** The data key stays nowhere but where its protection says. */
async function removeOtherCopies(folder: string, protection: Protection, keychain: KeyStore): Promise<void> {
  if (protection !== 'key-file') await rm(keyFilePath(folder), { force: true });
  if (protection !== 'keychain') await keychain.deleteSecret(SECRET_NAME).catch(() => undefined);
}

/** The data key as the protection gives it without a question; undefined where a person has to be asked. */
export async function findDataKey(folder: string, keychain: KeyStore): Promise<Buffer | undefined> {
  const keys = await readKeys(folder);
  if (keys.protection === 'keychain') {
    const hex = await keychain.getSecret(nameInKeychain(keys)).catch(() => undefined);
    return hex ? Buffer.from(hex, 'hex') : undefined;
  }
  if (keys.protection === 'key-file' && existsSync(keyFilePath(folder))) {
    return Buffer.from((await readFile(keyFilePath(folder), 'utf8')).trim(), 'hex');
  }
  return undefined;
}

/** What opens the data key elsewhere as well: it goes with a backup. */
export async function readEnvelope(folder: string): Promise<KeyEnvelope> {
  return keyEnvelope.parse(await readKeys(folder));
}

/** Takes the data key out of its envelope. @throws AppError WRONG_PASSPHRASE */
export async function unsealWithPassphrase(
  { passphrase: wrapped }: KeyEnvelope,
  passphrase: string,
): Promise<Buffer> {
  const dataKey = wrapped && unseal(wrapped.dataKey, await keyOfPassphrase(passphrase, wrapped.salt));
  if (!dataKey) throw new AppError('WRONG_PASSPHRASE', { fields: { passphrase: 'WRONG_PASSPHRASE' } });
  return dataKey;
}

/** Takes the data key out of its envelope. @throws AppError WRONG_RECOVERY_KEY */
export function unsealWithRecoveryKey({ recovery }: KeyEnvelope, typed: string): Buffer {
  const secret = readRecoveryKey(typed);
  const dataKey = secret && unseal(recovery.dataKey, keyOfRecovery(secret, recovery.salt));
  if (!dataKey) throw new AppError('WRONG_RECOVERY_KEY', { fields: { recoveryKey: 'WRONG_RECOVERY_KEY' } });
  return dataKey;
}

/** @throws AppError WRONG_PASSPHRASE */
export async function openWithPassphrase(folder: string, passphrase: string): Promise<Buffer> {
  return unsealWithPassphrase(await readKeys(folder), passphrase);
}

/**
 * Opens the data key with the recovery key, on this computer or a new one, and puts it back where the protection keeps it.
 * @throws AppError WRONG_RECOVERY_KEY
 */
export async function openWithRecoveryKey(
  folder: string,
  typed: string,
  keychain: KeyStore,
): Promise<Buffer> {
  const keys = await readKeys(folder);
  const dataKey = unsealWithRecoveryKey(keys, typed);
  if (keys.protection === 'keychain') {
    // Without a keychain here, the recovery key is simply asked for again at the next start.
    await keychain.setSecret(nameInKeychain(keys), dataKey.toString('hex')).catch(() => undefined);
  }
  if (keys.protection === 'key-file') await writeWhole(keyFilePath(folder), dataKey.toString('hex'));
  return dataKey;
}

/** Whether somebody typed the clinic's recovery key. */
export async function isRecoveryKeyOf(folder: string, typed: string): Promise<boolean> {
  try {
    unsealWithRecoveryKey(await readKeys(folder), typed);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.value.code === 'WRONG_RECOVERY_KEY') return false;
    throw error;
  }
}

/** The recovery key, as long as nobody has shown that it was kept. */
export async function pendingRecoveryKey(folder: string, dataKey: Uint8Array): Promise<string | undefined> {
  const { pendingRecoveryKey: pending } = await readKeys(folder);
  return pending && unseal(pending, dataKey)?.toString();
}

/** The recovery key was kept: from now on no one can be shown it. */
export async function forgetPendingRecoveryKey(folder: string): Promise<void> {
  const { pendingRecoveryKey: _kept, ...keys } = await readKeys(folder);
  await writeWhole(keysPath(folder), JSON.stringify(keys, null, 2));
}
