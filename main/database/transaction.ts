import type { ClientSession, MongoClient } from 'mongodb';

/** The driver's session in which a transaction runs. */
export type DatabaseSession = ClientSession;

/** What a repository needs to write: without one nothing is written. The router makes them, each with its audit entry. */
export interface Transaction {
  readonly session: ClientSession;
  /** The moment of the change, for `createdAt` and `updatedAt`. */
  readonly now: Date;
  /** Who makes the change: an ObjectId's digits. */
  readonly userId: string;
}

/**
 * Runs work in one transaction with snapshot reads and majority writes. The work may run twice: nothing slow and no side
 * effect belongs in it.
 */
export async function runTransaction<T>(
  client: MongoClient,
  work: (session: ClientSession) => Promise<T>,
): Promise<T> {
  return client.withSession((session) =>
    session.withTransaction(() => work(session), {
      readConcern: { level: 'snapshot' },
      writeConcern: { w: 'majority' },
    }),
  );
}
