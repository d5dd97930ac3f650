import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { KeychainUnavailable } from '#main/shell/keychain-unavailable.ts';
import { openSecrets } from '#main/shell/secrets.ts';

test('a secret comes back from the keychain as it was put there', async () => {
  const secrets = openSecrets(randomUUID());
  expect(await secrets.isKeychainAvailable()).toBe(true);
  expect(await secrets.getSecret('key')).toBeUndefined();
  await secrets.setSecret('key', 'grün and “quoted”');
  expect(await secrets.getSecret('key')).toBe('grün and “quoted”');
  await secrets.setSecret('key', 'newer');
  expect(await secrets.getSecret('key')).toBe('newer');
  await secrets.deleteSecret('key');
  expect(await secrets.getSecret('key')).toBeUndefined();
});

test('two data folders do not see each other', async () => {
  const [one, other] = [openSecrets(randomUUID()), openSecrets(randomUUID())];
  await one.setSecret('key', 'of the first');
  expect(await other.getSecret('key')).toBeUndefined();
  await one.deleteSecret('key');
});

// On other systems there is no way to take the keychain away.
test.runIf(process.platform === 'linux')('without a keychain every call says so', async () => {
  const program = `
    import { openSecrets } from '#main/shell/secrets.ts';
    const secrets = openSecrets('nowhere');
    const available = await secrets.isKeychainAvailable();
    const error = await secrets.getSecret('key').catch((e) => e.name);
    console.log(JSON.stringify({ available, error }));`;
  const flags = [
    '--experimental-strip-types',
    '--disable-warning=ExperimentalWarning',
    '--input-type=module',
  ];
  const { stdout } = await promisify(execFile)(process.execPath, [...flags, '-e', program], {
    env: { ...process.env, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere' },
  });
  expect(JSON.parse(stdout)).toEqual({ available: false, error: new KeychainUnavailable('').name });
});
