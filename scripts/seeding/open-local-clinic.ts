import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '../../main/database/start-embedded-database.ts';
import { createKeys, findDataKey, hasKeys } from '../../main/features/clinic/database-keys.ts';
import { openSecrets } from '../../main/shell/secrets.ts';

const settingsFile = z.looseObject({ workstationId: z.uuid() });

/** The settings of the application in its folder; drawn here as the application would, where it has never run. */
function readWorkstationId(folder: string): string {
  const path = join(folder, 'settings.json');
  const stored: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  const settings = settingsFile.safeParse(stored);
  if (settings.success) return settings.data.workstationId;
  const workstationId = randomUUID();
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, JSON.stringify({ workstationId, database: { kind: 'this-computer' } }, null, 2));
  return workstationId;
}

/**
 * Starts the embedded database of the application's folder, with a key in the keychain or, where there is none, in a file
 * that only this account can read. The folder of a running application is refused.
 */
export async function openLocalClinic(userData: string): Promise<EmbeddedDatabase> {
  const secrets = openSecrets(readWorkstationId(userData));
  const folder = join(userData, 'clinic');
  if (!hasKeys(folder)) {
    const hasKeychain = await secrets.isKeychainAvailable();
    if (!hasKeychain)
      console.log('There is no keychain here: the key is kept in a file that only this account can read.');
    await createKeys(folder, { protection: hasKeychain ? 'keychain' : 'key-file' }, secrets);
  }
  const key = await findDataKey(folder, secrets);
  if (!key) throw new Error('The key of this database is not on this computer, or behind a passphrase.');
  return startEmbeddedDatabase({ folder, key });
}
