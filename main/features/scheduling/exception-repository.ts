import { ObjectId } from 'mongodb';
import type { AvailabilityException } from '#shared/domain/availability-exception.ts';
import { writeFields } from '../../database/apply-edits.ts';
import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';

const present = { deletedAt: { $exists: false } };

/** The exceptions of everybody that touch a half-open range of moments, earliest first; without an end, all behind it. */
export function findExceptions(
  collections: Collections,
  { start, end }: { start: string; end?: string | undefined },
): Promise<AvailabilityException[]> {
  return collections.availabilityExceptions.find(
    {
      to: { $gt: new Date(start) },
      ...(end === undefined ? {} : { from: { $lt: new Date(end) } }),
      ...present,
    },
    { sort: { from: 1 } },
  );
}

export function findException(
  collections: Collections,
  id: string,
  transaction: Transaction,
): Promise<AvailabilityException | undefined> {
  return collections.availabilityExceptions.findOne(
    { _id: new ObjectId(id), ...present },
    { session: transaction.session },
  );
}

export function insertException(
  collections: Collections,
  exception: AvailabilityException,
  transaction: Transaction,
): Promise<void> {
  return collections.availabilityExceptions.insertOne(exception, transaction.session);
}

/** Takes an exception that was read in the same transaction out of use. */
export function deleteException(
  collections: Collections,
  read: AvailabilityException,
  transaction: Transaction,
): Promise<void> {
  const set = { deletedAt: transaction.now.toISOString(), deletedBy: transaction.userId };
  return writeFields(collections.availabilityExceptions, read, set, transaction);
}
