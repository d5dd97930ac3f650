import { createHash } from 'node:crypto';
import { type CreateCollectionOptions, type Db, MongoServerError } from 'mongodb';
import {
  type CollectionDefinition,
  collectionDefinitions,
  collectionNames,
} from './collection-definitions.ts';
import { collectionValidator } from './collection-validator.ts';
import { migrations } from './migrations.ts';
import { bucketCollections } from './stored-files.ts';

const NAMESPACE_EXISTS = 48;

/** @returns false where the collection was there already: another workstation was quicker */
async function createIfAbsent(db: Db, name: string, options: CreateCollectionOptions = {}): Promise<boolean> {
  try {
    await db.createCollection(name, options);
    return true;
  } catch (error) {
    if (error instanceof MongoServerError && error.code === NAMESPACE_EXISTS) return false;
    throw error;
  }
}

async function bringUpToDate(db: Db): Promise<void> {
  const existing = new Set(
    (await db.listCollections({}, { nameOnly: true }).toArray()).map((found) => found.name),
  );
  for (const name of ['counters', 'migrations']) {
    if (!existing.has(name)) await createIfAbsent(db, name);
  }
  for (const name of collectionNames) {
    const definition: CollectionDefinition = collectionDefinitions[name];
    const validation = {
      validator: collectionValidator(definition.schema),
      validationLevel: 'strict',
      validationAction: 'error',
    };
    const isNew = !existing.has(name) && (await createIfAbsent(db, name, validation));
    if (!isNew) await db.command({ collMod: name, ...validation });
    if (definition.indexes.length > 0) await db.collection(name).createIndexes(definition.indexes);
  }
  for (const { name, indexes } of bucketCollections) {
    if (!existing.has(name)) await createIfAbsent(db, name);
    await db.collection(name).createIndexes(indexes);
  }
}

/**
 * Brings collections, validators and indexes up to date and runs the migrations that have not run. Safe to run again, and
 * on several workstations at the same moment: every step comes to the same end.
 */
export async function migrate(db: Db): Promise<void> {
  const done = db.collection<{ _id: string; ranAt: Date }>('migrations');
  const structure = `structure-${structureVersion()}`;
  const ran = new Set((await done.find().toArray()).map((migration) => migration._id));
  if (!ran.has(structure)) {
    await bringUpToDate(db);
    await done.updateOne({ _id: structure }, { $setOnInsert: { ranAt: new Date() } }, { upsert: true });
  }
  for (const migration of migrations) {
    if (ran.has(migration.id)) continue;
    await migration.run(db);
    await done.updateOne({ _id: migration.id }, { $setOnInsert: { ranAt: new Date() } }, { upsert: true });
  }
}

/** A short name for exactly these schemas and indexes, so that an unchanged structure costs one query at start. */
function structureVersion(): string {
  const text = JSON.stringify([
    collectionNames.map((name) => [
      name,
      collectionValidator(collectionDefinitions[name].schema),
      collectionDefinitions[name].indexes,
    ]),
    bucketCollections,
  ]);
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
