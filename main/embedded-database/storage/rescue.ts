import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '../command-error.ts';
import { decodeDocument } from '../values/decode.ts';
import { keyOf } from '../values/key-string.ts';
import { applyLog } from './apply-log.ts';
import { type Collection, loadCatalog } from './catalog.ts';
import { checkIntegrity } from './check-integrity.ts';
import { type Connection, openConnection } from './connection.ts';
import type { IntegrityReport } from './integrity-report.ts';
import { OpenError } from './open-error.ts';
import { readableDocuments } from './readable-documents.ts';
import { FILE_UPGRADES, prepareSchema, upgradesDue, versionOf } from './schema.ts';
import { Statements } from './statements.ts';
import { doAllSteps } from './steps.ts';
import { Writer } from './writer.ts';

const CACHE_KB = 65_536;
const FOLDER_NAME = 'rescue';

/** What could be saved of a damaged data folder. */
export interface Rescued {
  /** A data folder inside of the damaged one: whole, with everything that can still be read. */
  folder: string;
  /** What the damaged one has lost. */
  damage: IntegrityReport;
}

/**
 * Copies all that can still be read of a damaged data folder into a new one inside of it. The damaged files are read
 * only. Takes room for the data twice, and time: each document is read several times.
 * @throws OpenError DAMAGED where not even the list of collections can be read
 */
export function rescue(folder: string, key: Buffer): Rescued {
  forgetRescue(folder);
  const rescued = join(folder, FOLDER_NAME);
  mkdirSync(rescued, { mode: 0o700 });
  const copy = join(rescued, 'damaged.sqlite');
  const logLosses = copyDamaged(join(folder, 'database.sqlite'), copy);
  const damaged = openConnection({ file: copy, key, readonly: false, cacheKilobytes: CACHE_KB });
  try {
    upgradesDue(versionOf(damaged), FILE_UPGRADES); // refuses a newer version
    const found = checkIntegrity(damaged);
    const file = join(rescued, 'database.sqlite');
    const whole = openConnection({ file, key, readonly: false, cacheKilobytes: CACHE_KB });
    prepareSchema(whole);
    copyReadable(damaged, whole);
    whole.close();
    const filePages = [...logLosses, ...found.filePages];
    return {
      folder: rescued,
      damage: { ...found, isWhole: found.isWhole && filePages.length === 0, filePages },
    };
  } finally {
    damaged.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${copy}${suffix}`, { force: true });
  }
}

/** Removes what a rescue has left in a data folder. */
export function forgetRescue(folder: string): void {
  rmSync(join(folder, FOLDER_NAME), { recursive: true, force: true });
}

/** @returns what the log of the latest changes has lost, in words */
function copyDamaged(file: string, copy: string): string[] {
  if (!existsSync(file)) throw new OpenError('FOLDER_UNAVAILABLE', 'There is no database in this folder.');
  copyFileSync(file, copy);
  const log = `${file}-wal`;
  const lost = existsSync(log) ? applyLog(copy, log) : 0;
  if (lost === undefined) return ['The log of the latest changes cannot be read: they are lost.'];
  return lost === 0 ? [] : [`${lost} pages in the log of the latest changes cannot be read.`];
}

function copyReadable(damaged: Connection, whole: Connection): void {
  const from = new Statements(damaged);
  const writer = new Writer(whole, () => undefined);
  for (const collection of loadCatalog(damaged).all()) {
    writer.begin();
    const copied = writer.ddl.createCollection(collection.database, collection.name, collection.options);
    copyDocuments(from, collection, writer, copied);
    copyIndexes(collection, writer, copied);
    writer.commit();
  }
}

function copyDocuments(from: Statements, collection: Collection, writer: Writer, copied: Collection): void {
  for (const { bytes } of readableDocuments(from, collection)) {
    const id = idKeyOf(bytes);
    // Two of one _id cannot both be kept; the check has told of them.
    if (id !== undefined) {
      writer.statements.run(`INSERT OR IGNORE INTO ${copied.table} (id, doc) VALUES (?, ?)`, id, bytes);
    }
  }
}

/** Undefined for what is no document. */
function idKeyOf(bytes: Buffer): Buffer | undefined {
  try {
    return keyOf(decodeDocument(bytes).get('_id'));
  } catch {
    return undefined;
  }
}

/** An index that the documents no longer allow is left out: without it all is found as well, if slower. */
function copyIndexes(collection: Collection, writer: Writer, copied: Collection): void {
  for (const { name, spec } of collection.indexes) {
    try {
      writer.atomically(() => doAllSteps(writer.ddl.createIndex(copied, name, spec)));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
    }
  }
}
