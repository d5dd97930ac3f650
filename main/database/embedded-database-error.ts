/** Why the embedded database did not start, ended, or could not do what it was asked. */
export type EmbeddedDatabaseErrorCode =
  | 'WRONG_KEY'
  | 'FOLDER_IN_USE'
  | 'DAMAGED'
  | 'NEWER_VERSION'
  | 'UPGRADE_FAILED'
  | 'DISK_FULL'
  | 'READ_ONLY_FOLDER'
  | 'FOLDER_UNAVAILABLE'
  | 'PORT_IN_USE'
  | 'BAD_OPTIONS'
  | 'NO_RUNTIME'
  | 'FILE_EXISTS'
  | 'BEING_WRITTEN'
  | 'NOT_WRITABLE'
  | 'BUSY'
  | 'READ_ONLY'
  | 'UNEXPECTED';

const CODES: ReadonlySet<string> = new Set<EmbeddedDatabaseErrorCode>([
  'WRONG_KEY',
  'FOLDER_IN_USE',
  'DAMAGED',
  'NEWER_VERSION',
  'UPGRADE_FAILED',
  'DISK_FULL',
  'READ_ONLY_FOLDER',
  'FOLDER_UNAVAILABLE',
  'PORT_IN_USE',
  'BAD_OPTIONS',
  'NO_RUNTIME',
  'FILE_EXISTS',
  'BEING_WRITTEN',
  'NOT_WRITABLE',
  'BUSY',
  'READ_ONLY',
]);

function isCode(code: unknown): code is EmbeddedDatabaseErrorCode {
  return typeof code === 'string' && CODES.has(code);
}

export class EmbeddedDatabaseError extends Error {
  readonly code: EmbeddedDatabaseErrorCode;

  constructor(code: unknown, message: string) {
    super(message);
    this.name = 'EmbeddedDatabaseError';
    this.code = isCode(code) ? code : 'UNEXPECTED';
  }
}
