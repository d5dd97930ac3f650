import { AppError, type ErrorCode } from '#shared/errors.ts';
import type { Connection } from '../../database/connection.ts';

/** Keeps the database still for a while: who asks for it is refused, and what was being written is waited for. */
export interface Hold {
  /** @throws AppError with the reason for which the database is held */
  refuse(): void;
  /** The same connection, whose transactions are waited for. */
  watch(connection: Connection): Connection;
  /** Runs work while nothing else can reach the database. */
  during<T>(reason: ErrorCode, work: () => Promise<T>): Promise<T>;
}

export function createHold(): Hold {
  let held: ErrorCode | undefined;
  const writing = new Set<Promise<unknown>>();
  const refuse = () => {
    if (held) throw new AppError(held);
  };
  return {
    refuse,
    watch: (connection) => ({
      ...connection,
      async runTransaction(work) {
        refuse();
        const transaction = connection.runTransaction(work);
        writing.add(transaction);
        const forget = () => writing.delete(transaction);
        transaction.then(forget, forget);
        return transaction;
      },
    }),
    async during(reason, work) {
      held = reason;
      try {
        await Promise.allSettled(writing);
        return await work();
      } finally {
        held = undefined;
      }
    },
  };
}
