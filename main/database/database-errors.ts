import {
  MongoBulkWriteError,
  MongoClientClosedError,
  MongoError,
  MongoExpiredSessionError,
  MongoNetworkError,
  MongoNotConnectedError,
  MongoServerError,
  MongoServerSelectionError,
  MongoTopologyClosedError,
} from 'mongodb';

/** The server is going, or is no longer the one that takes writes: another answers in a moment. */
const SERVER_GOES = new Set([91, 189, 10107, 11600, 11602, 13435, 13436]);
/** The driver does not export its class. */
const NO_FREE_CONNECTION = 'MongoWaitQueueTimeoutError';
const OUT_OF_DISK_SPACE = 14031;
const DATA_CORRUPTION_DETECTED = 301;
const UNAUTHORIZED = 13;

/** The fields of the unique index that refused a write; undefined for any other error. */
export function duplicateKeyFields(error: unknown): string[] | undefined {
  if (!(error instanceof MongoServerError) || error.code !== 11000) return undefined;
  const pattern: unknown = error.keyPattern;
  return typeof pattern === 'object' && pattern !== null ? Object.keys(pattern) : [];
}

/** True where the database could not be reached, or went away during the call: trying again may help. */
export function isConnectionError(error: unknown): boolean {
  // What ended many writes at once stands inside of it.
  if (error instanceof MongoBulkWriteError) return isConnectionError(error.errorResponse);
  return (
    error instanceof MongoNetworkError ||
    error instanceof MongoServerSelectionError ||
    error instanceof MongoNotConnectedError ||
    error instanceof MongoTopologyClosedError ||
    error instanceof MongoClientClosedError ||
    error instanceof MongoExpiredSessionError ||
    (error instanceof MongoError && error.name === NO_FREE_CONNECTION) ||
    (error instanceof MongoServerError && SERVER_GOES.has(Number(error.code)))
  );
}

/** True where the account lacks a right that the call needs. */
export function isUnauthorized(error: unknown): boolean {
  return error instanceof MongoServerError && error.code === UNAUTHORIZED;
}

/** What is wrong with the disk or the file on it, where that is what refused a call. */
export function storageProblem(error: unknown): 'DISK_FULL' | 'DATABASE_DAMAGED' | undefined {
  if (!(error instanceof MongoServerError)) return undefined;
  if (error.code === OUT_OF_DISK_SPACE) return 'DISK_FULL';
  return error.code === DATA_CORRUPTION_DETECTED ? 'DATABASE_DAMAGED' : undefined;
}
