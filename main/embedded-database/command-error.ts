import { type Document, documentOf, Int32, type Value } from './values/value.ts';

/** MongoDB's error codes that this program answers with, by their names. */
export const ERROR_CODES = {
  InternalError: 1,
  BadValue: 2,
  GraphContainsCycle: 5,
  HostUnreachable: 6,
  FailedToParse: 9,
  Unauthorized: 13,
  TypeMismatch: 14,
  InvalidLength: 16,
  AuthenticationFailed: 18,
  IllegalOperation: 20,
  InvalidBSON: 22,
  NamespaceNotFound: 26,
  IndexNotFound: 27,
  PathNotViable: 28,
  NoMatchingDocument: 47,
  ConflictingUpdateOperators: 40,
  CursorNotFound: 43,
  NamespaceExists: 48,
  MaxTimeMSExpired: 50,
  DollarPrefixedFieldName: 52,
  InvalidIdField: 53,
  EmptyFieldName: 56,
  CommandNotFound: 59,
  ImmutableField: 66,
  CannotCreateIndex: 67,
  IndexAlreadyExists: 68,
  InvalidOptions: 72,
  InvalidNamespace: 73,
  IndexOptionsConflict: 85,
  IndexKeySpecsConflict: 86,
  OperationFailed: 96,
  WriteConflict: 112,
  CommandNotSupported: 115,
  ConflictingOperationInProgress: 117,
  DocumentValidationFailure: 121,
  CommandFailed: 125,
  ExceededMemoryLimit: 146,
  InvalidPipelineOperator: 168,
  CannotIndexParallelArrays: 171,
  InvalidIndexSpecificationOption: 197,
  TransactionTooOld: 225,
  CursorKilled: 237,
  NoSuchTransaction: 251,
  TransactionCommitted: 256,
  TransactionTooLarge: 257,
  InvalidResumeToken: 260,
  OperationNotSupportedInTransaction: 263,
  DataCorruptionDetected: 301,
  UserWritesBlocked: 371,
  ChangeStreamFatalError: 280,
  ChangeStreamHistoryLost: 286,
  BSONObjectTooLarge: 10334,
  DuplicateKey: 11000,
  InterruptedAtShutdown: 11600,
  OutOfDiskSpace: 14031,
  NotARetryableWriteCommand: 50768,
} as const;

export type ErrorName = keyof typeof ERROR_CODES;

/** An error as MongoDB answers it: code, name, message and whatever else its reply carries. */
export class CommandError extends Error {
  readonly code: number;
  readonly codeName: string;
  readonly labels: readonly string[];
  readonly details: Readonly<Record<string, Value>>;

  constructor(
    code: ErrorName | number,
    message: string,
    more: { labels?: readonly string[]; details?: Readonly<Record<string, Value>> } = {},
  ) {
    super(message);
    this.code = typeof code === 'number' ? code : ERROR_CODES[code];
    this.codeName = typeof code === 'number' ? `Location${code}` : code;
    this.labels = more.labels ?? [];
    this.details = more.details ?? {};
  }

  /** The reply to the command that failed. */
  toReply(): Document {
    const reply = documentOf({
      ok: 0,
      errmsg: this.message,
      code: new Int32(this.code),
      codeName: this.codeName,
      ...this.details,
    });
    if (this.labels.length > 0) reply.set('errorLabels', [...this.labels]);
    return reply;
  }

  /** The entry in `writeErrors` of a bulk write that goes on. */
  toWriteError(index: number): Document {
    return documentOf({
      index: new Int32(index),
      code: new Int32(this.code),
      errmsg: this.message,
      ...this.details,
    });
  }
}
