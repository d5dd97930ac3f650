import { type Clinic, clinicSchema } from '#shared/domain/clinic.ts';
import type { User } from '#shared/domain/user.ts';
import { writeFields } from '../../database/apply-edits.ts';
import type { Collections } from '../../database/collections.ts';
import type { Transaction } from '../../database/transaction.ts';

const theClinic = (collections: Collections) => ({
  _id: collections.clinic.encodeField('_id', 'clinic') as never,
});

/** The clinic's settings; undefined in a database that no clinic has set up. */
export async function findClinic(
  collections: Collections,
  transaction?: Transaction,
): Promise<Clinic | undefined> {
  const found = await collections.clinic.findOne(
    theClinic(collections),
    transaction ? { session: transaction.session } : {},
  );
  return found && clinicSchema.parse(found);
}

/** The clinic's first documents: its settings, the system account that audit entries name, and the first person. */
export async function insertClinic(
  collections: Collections,
  documents: { clinic: Clinic; systemUser: User; firstPerson: User },
  transaction: Transaction,
): Promise<void> {
  await collections.clinic.insertOne(documents.clinic, transaction.session);
  await collections.users.insertOne(documents.systemUser, transaction.session);
  await collections.users.insertOne(documents.firstPerson, transaction.session);
}

/** Writes settings that were read in the same transaction. */
export function updateClinic(
  collections: Collections,
  read: Clinic,
  set: Partial<Record<keyof Clinic, unknown>>,
  transaction: Transaction,
): Promise<void> {
  return writeFields(collections.clinic, read, set, transaction);
}
