import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createJournalKey } from './journal-key.ts';

/** A keychain that answers when it is told to, as one whose prompt waits for a person. */
function keychainThatWaits() {
  const secrets = new Map<string, string>();
  let answer: () => void = () => undefined;
  const answers = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const keychain = {
    async getSecret(name: string) {
      await answers;
      return secrets.get(name);
    },
    async setSecret(name: string, value: string) {
      secrets.set(name, value);
    },
    async deleteSecret(name: string) {
      secrets.delete(name);
    },
  };
  return { keychain, secrets, answer };
}

test('on one computer the key follows from that of the database, and the keychain is not asked', async () => {
  const { keychain, secrets } = keychainThatWaits();
  const journalKey = createJournalKey(keychain);
  const dataKey = randomBytes(32);
  const key = await journalKey(dataKey);
  expect(key).toHaveLength(32);
  expect(key).not.toEqual(new Uint8Array(dataKey));
  expect(await journalKey(dataKey)).toEqual(key);
  expect(secrets.size).toBe(0);
});

test('a silent keychain is waited for once; its late answer is given to whoever asks next', async () => {
  const { keychain, secrets, answer } = keychainThatWaits();
  const journalKey = createJournalKey(keychain, 1);
  expect(await journalKey(undefined)).toBeUndefined();
  answer();
  await expect.poll(() => journalKey(undefined)).toHaveLength(32);
  expect(await journalKey(undefined)).toEqual(Buffer.from([...secrets.values()][0] ?? '', 'hex'));
});

test('two who ask at once are given the same key', async () => {
  const { keychain, answer } = keychainThatWaits();
  const journalKey = createJournalKey(keychain);
  const both = Promise.all([journalKey(undefined), journalKey(undefined)]);
  answer();
  const [one, other] = await both;
  expect(one).toHaveLength(32);
  expect(other).toEqual(one);
});

test('a keychain that was not there is asked again', async () => {
  const { keychain, answer } = keychainThatWaits();
  answer();
  let isThere = false;
  const journalKey = createJournalKey({
    ...keychain,
    getSecret: (name) => (isThere ? keychain.getSecret(name) : Promise.reject(new Error('No keychain'))),
  });
  expect(await journalKey(undefined)).toBeUndefined();
  isThere = true;
  expect(await journalKey(undefined)).toHaveLength(32);
});
