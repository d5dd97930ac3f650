import type { ClientSession, Db } from 'mongodb';
import { AppError } from '#shared/errors.ts';
import { copyDocuments, digestOf, listCollections } from './copy-database.ts';

/** Says of a database that it is a copy of a clinic which is not in use yet. */
interface CopyMark {
  _id: 'copy';
  clinicId: string;
  begunAt: Date;
  /** The hash of the counters when the copy was complete. Whoever works in a clinic draws numbers, if only for the log. */
  counters?: string;
}

const MARK = 'unfinishedCopy';
const CLINIC = 'clinic';

const markOf = (db: Db) => db.collection<CopyMark>(MARK);

/**
 * Looks whether a clinic may be copied into a database: it is empty, or holds a copy of the same clinic that nobody has
 * worked in.
 * @returns `empty` or `unfinished-copy`
 * @throws AppError SERVER_HAS_CLINIC or SERVER_NOT_EMPTY
 */
export async function inspectTarget(db: Db, clinicId: string): Promise<'empty' | 'unfinished-copy'> {
  const names = (await listCollections(db)).map(({ name }) => name);
  const mark = names.includes(MARK) ? await markOf(db).findOne() : null;
  if (names.every((name) => name === MARK) && !mark) return 'empty';
  const isOurs = mark?.clinicId === clinicId;
  const clinic = await db.collection<{ _id: string; name: string }>(CLINIC).findOne({ _id: 'clinic' });
  if (clinic) {
    const isUntouched = isOurs && mark.counters === (await digestOf(db.collection('counters'))).sha256;
    if (isUntouched) return 'unfinished-copy';
    throw new AppError('SERVER_HAS_CLINIC', { parameters: { name: clinic.name } });
  }
  if (isOurs) return 'unfinished-copy';
  throw new AppError('SERVER_NOT_EMPTY', { parameters: { database: db.databaseName } });
}

/**
 * Empties a database that may be copied into, and marks it before anything else is in it: what an interrupted copy leaves
 * is known as such, and nobody takes it for a clinic.
 * @throws AppError SERVER_HAS_CLINIC or SERVER_NOT_EMPTY
 */
export async function prepareTarget(db: Db, clinicId: string): Promise<void> {
  await inspectTarget(db, clinicId);
  const names = (await listCollections(db)).map(({ name }) => name);
  // Without its settings it is no clinic any more, whatever is still in it.
  if (names.includes(CLINIC)) await db.dropCollection(CLINIC);
  for (const name of names) if (name !== CLINIC && name !== MARK) await db.dropCollection(name);
  await markOf(db).replaceOne({ _id: 'copy' }, { clinicId, begunAt: new Date() }, { upsert: true });
}

/** Copies the clinic's settings, the last of all, in the transaction that also says that the copy is complete. */
export async function completeTarget(from: Db, to: Db, session: ClientSession): Promise<void> {
  await copyDocuments(from.collection(CLINIC), to.collection(CLINIC), { session });
  const counters = await digestOf(to.collection('counters'), { session });
  await markOf(to).updateOne({ _id: 'copy' }, { $set: { counters: counters.sha256 } }, { session });
}

/** Removes what an unfinished copy left, the mark last. */
export async function discardCopy(db: Db, clinicId: string): Promise<void> {
  await prepareTarget(db, clinicId);
  await removeMark(db);
}

/** The copy is in use from now on. */
export async function removeMark(db: Db): Promise<void> {
  await db.dropCollection(MARK);
}
