/** Starts the embedded database alone: `npm run database -- --folder DIR [--port N]`. */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { EmbeddedDatabaseError } from '../main/database/embedded-database-error.ts';
import { startEmbeddedDatabase } from '../main/database/start-embedded-database.ts';

const USAGE = 'Usage: npm run database -- --folder DIR [--port N]';

/** The key: from the environment, or from a file in the folder that only this account can read. */
function readKey(folder: string): Buffer {
  const given = process.env.GLYTCH_DATABASE_KEY;
  if (given !== undefined) {
    if (/^[0-9a-f]{64}$/i.test(given)) return Buffer.from(given, 'hex');
    throw new Error('GLYTCH_DATABASE_KEY must be 32 bytes in hexadecimal.');
  }
  const file = join(folder, 'database.key');
  if (!existsSync(file)) {
    if (existsSync(join(folder, 'database.keycheck'))) {
      throw new Error('This folder has a key already. Give it in GLYTCH_DATABASE_KEY (hexadecimal).');
    }
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  }
  console.log(`The key is kept in ${file}, in clear: whoever can read that file can read the data.`);
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}

function readOptions(): { folder: string; port: number | undefined } {
  const { values } = parseArgs({ options: { folder: { type: 'string' }, port: { type: 'string' } } });
  if (values.folder === undefined) throw new Error(USAGE);
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) throw new Error(USAGE);
  return { folder: resolve(values.folder), port };
}

async function main(): Promise<void> {
  const { folder, port } = readOptions();
  const key = readKey(folder);
  const database = await startEmbeddedDatabase({
    folder,
    key,
    ...(port === undefined ? {} : { port }),
    onExit: () => {
      console.error('The database ended unexpectedly.');
      process.exit(1);
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void database.stop().then(() => process.exit(0)));
  }
  console.log('The database runs. Ctrl+C ends it. Connect with:');
  console.log(database.loopbackUri ?? database.uri);
}

main().catch((error: unknown) => {
  const code = error instanceof EmbeddedDatabaseError ? ` (${error.code})` : '';
  console.error(`${error instanceof Error ? error.message : String(error)}${code}`);
  process.exit(1);
});
