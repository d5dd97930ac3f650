import { type Document, ObjectId } from 'mongodb';
import { staffRoles, type User } from '#shared/domain/user.ts';
import { writeFields } from '../../database/apply-edits.ts';
import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';

const isStaff = { role: { $in: [...staffRoles] }, deletedAt: { $exists: false } };

/** An account by its email, of whatever role. */
export function findAccountByEmail(
  collections: Collections,
  email: string,
  transaction?: Transaction,
): Promise<User | undefined> {
  return collections.users.findOne(
    { email: email.toLowerCase(), deletedAt: { $exists: false } },
    transaction ? { session: transaction.session } : {},
  );
}

export function findStaffById(
  collections: Collections,
  id: string,
  transaction?: Transaction,
): Promise<User | undefined> {
  return collections.users.findOne(
    { ...isStaff, _id: new ObjectId(id) },
    transaction ? { session: transaction.session } : {},
  );
}

/** Several people's accounts, of any state: names on old appointments stay readable. */
export function findAccountsByIds(collections: Collections, ids: readonly string[]): Promise<User[]> {
  if (ids.length === 0) return Promise.resolve([]);
  return collections.users.find({ _id: { $in: [...new Set(ids)].map((id) => new ObjectId(id)) } });
}

/** Everybody on the staff, by name; the clinic's system account is not a person and is left out. */
export function findStaff(collections: Collections, systemUserId: string): Promise<User[]> {
  return collections.users.find(
    { ...isStaff, _id: { $ne: new ObjectId(systemUserId) } },
    { sort: { lastName: 1, firstName: 1 } },
  );
}

export function findActiveDoctors(collections: Collections): Promise<User[]> {
  return collections.users.find(
    { role: 'doctor', isActive: true, deletedAt: { $exists: false } },
    { sort: { lastName: 1, firstName: 1 } },
  );
}

/** How many other people could still administer the clinic. */
export function countOtherActiveAdmins(
  collections: Collections,
  exceptId: string,
  systemUserId: string,
  transaction: Transaction,
): Promise<number> {
  const filter: Document = {
    ...isStaff,
    _id: { $nin: [new ObjectId(exceptId), new ObjectId(systemUserId)] },
    isActive: true,
    $or: [{ role: 'admin' }, { isAdmin: true }],
  };
  return collections.users.raw.countDocuments(filter, { session: transaction.session });
}

export async function insertAccount(
  collections: Collections,
  user: User,
  transaction: Transaction,
): Promise<void> {
  await collections.users.insertOne(user, transaction.session);
}

/** Writes fields of an account that was read in the same transaction. */
export function updateAccount(
  collections: Collections,
  read: User,
  set: Partial<Record<keyof User, unknown>>,
  transaction: Transaction,
): Promise<void> {
  return writeFields(collections.users, read, set, transaction);
}

/** Counts a failed sign-in, atomically, without raising the revision: it is nobody's edit. */
export async function countFailedSignIn(
  collections: Collections,
  userId: string,
  lockedUntil: (failures: number) => Date | undefined,
  transaction: Transaction,
): Promise<Date | undefined> {
  const counted = await collections.users.raw.findOneAndUpdate(
    { _id: new ObjectId(userId) },
    { $inc: { failedSignIns: 1 } },
    { returnDocument: 'after', session: transaction.session, projection: { failedSignIns: 1 } },
  );
  const until = lockedUntil(Number(counted?.failedSignIns ?? 1));
  if (until) {
    await collections.users.raw.updateOne(
      { _id: new ObjectId(userId) },
      { $set: { lockedUntil: until } },
      { session: transaction.session },
    );
  }
  return until;
}

/** Notes a successful sign-in and forgets the failures before it. */
export async function noteSignIn(
  collections: Collections,
  userId: string,
  transaction: Transaction,
): Promise<void> {
  await collections.users.raw.updateOne(
    { _id: new ObjectId(userId) },
    { $set: { lastLogin: transaction.now, failedSignIns: 0 }, $unset: { lockedUntil: '' } },
    { session: transaction.session },
  );
}
