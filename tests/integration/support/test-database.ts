import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedDatabase } from '#main/database/start-embedded-database.ts';

/** A database process of a test file. */
export interface TestDatabase {
  /** The connection string of a database that nothing else uses. */
  freshUri(): string;
  stop(): Promise<void>;
}

/** Starts a real embedded database, or uses the server of `GLYTCH_MONGODB_URI` where one is set. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const given = process.env.GLYTCH_MONGODB_URI;
  const withName = (uri: string) => {
    const [address = '', query = ''] = uri.split('?');
    return `${address.replace(/\/?$/, '/')}test_${randomBytes(6).toString('hex')}?${query}`;
  };
  if (given) return { freshUri: () => withName(given), stop: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'glytch-database-'));
  const database = await startEmbeddedDatabase({ folder, key: randomBytes(32) });
  return {
    freshUri: () => withName(database.uri),
    async stop() {
      await database.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
