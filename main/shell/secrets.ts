import { randomUUID } from 'node:crypto';
import { KeychainUnavailable } from './keychain-unavailable.ts';

const serviceName = 'Glytch Clinic';
const probeTimeout = 30_000;

/** Secrets in the keychain of the operating system. Every function may throw KeychainUnavailable. */
export interface Secrets {
  getSecret(name: string): Promise<string | undefined>;
  setSecret(name: string, value: string): Promise<void>;
  deleteSecret(name: string): Promise<void>;
  /** Tries the keychain with a value of no meaning. Never throws. */
  isKeychainAvailable(): Promise<boolean>;
}

/** Opens the secrets of one data folder. `folderId` keeps two folders of the same person apart. */
export function openSecrets(folderId: string): Secrets {
  const account = (name: string) => `${name} ${folderId}`;
  const secrets: Secrets = {
    getSecret: (name) =>
      withKeychain(async (keychain) => (await keychain.getPassword(serviceName, account(name))) ?? undefined),
    setSecret: (name, value) =>
      withKeychain((keychain) => keychain.setPassword(serviceName, account(name), value)),
    deleteSecret: (name) =>
      withKeychain(async (keychain) => void (await keychain.deletePassword(serviceName, account(name)))),
    isKeychainAvailable: () => Promise.race([probe(secrets), timeout()]),
  };
  return secrets;
}

async function probe(secrets: Secrets): Promise<boolean> {
  const name = `probe-${randomUUID()}`;
  try {
    await secrets.setSecret(name, name);
    const answer = await secrets.getSecret(name);
    await secrets.deleteSecret(name);
    return answer === name;
  } catch {
    return false;
  }
}

function timeout(): Promise<boolean> {
  return new Promise((resolve) => setTimeout(resolve, probeTimeout, false).unref());
}

/** The native module is loaded at first use: on a Linux without libsecret loading it already fails. */
async function withKeychain<T>(work: (keychain: typeof import('keytar')) => Promise<T>): Promise<T> {
  try {
    const { default: keychain } = await import('keytar');
    return await work(keychain);
  } catch (error) {
    throw new KeychainUnavailable(error);
  }
}
