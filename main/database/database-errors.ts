import { MongoNetworkError, MongoServerError, MongoServerSelectionError } from 'mongodb';

/** The fields of the unique index that refused a write; undefined for any other error. */
export function duplicateKeyFields(error: unknown): string[] | undefined {
  if (!(error instanceof MongoServerError) || error.code !== 11000) return undefined;
  const pattern: unknown = error.keyPattern;
  return typeof pattern === 'object' && pattern !== null ? Object.keys(pattern) : [];
}

/** True where the database could not be reached at all. */
export function isConnectionError(error: unknown): boolean {
  return error instanceof MongoNetworkError || error instanceof MongoServerSelectionError;
}
