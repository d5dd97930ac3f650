import type { z } from 'zod';

/** Every reason for which a call can be refused. The words for each are in `shared/words/errors.ts`. */
export const errorCodes = [
  'INVALID_INPUT',
  'NOT_SIGNED_IN',
  'SESSION_LOCKED',
  'FORBIDDEN',
  'NOT_YOUR_VISIT',
  'WRONG_PATIENT',
  'CHART_NOT_OPEN',
  'NOT_FOUND',
  'EDIT_CONFLICT',
  'SLOT_TAKEN',
  'PATIENT_ALREADY_BOOKED',
  'SLOT_HELD',
  'ALREADY_ON_WAITLIST',
  'IN_THE_PAST',
  'CLOCK_SKIPS_TIME',
  'OUTSIDE_AVAILABILITY',
  'STATUS_STEP_REFUSED',
  'NOT_ARRIVED',
  'NOT_SAME_DAY',
  'PATIENT_NOT_ACTIVE',
  'PATIENT_MERGED',
  'PATIENT_STILL_BOOKED',
  'MERGE_APPOINTMENTS_CLASH',
  'MERGE_BLOOD_GROUPS_DIFFER',
  'MERGE_DECEASED_BOOKED',
  'MERGE_ALREADY_UNDONE',
  'MERGE_UNDER_ANOTHER',
  'NOTE_INCOMPLETE',
  'NOTE_READ_ONLY',
  'NOTE_NOT_COMPLETED',
  'ORDER_ALREADY_CLOSED',
  'FILE_KIND_REFUSED',
  'FILE_ALTERED',
  'TOO_MANY_FILES',
  'SPELLING_WORDS_FULL',
  'SIGN_IN_FAILED',
  'ACCOUNT_LOCKED',
  'ACCOUNT_INACTIVE',
  'PATIENTS_DO_NOT_SIGN_IN',
  'PASSWORD_CHANGE_REQUIRED',
  'PASSWORD_UNCHANGED',
  'WRONG_PASSWORD',
  'EMAIL_TAKEN',
  'ABBREVIATION_TAKEN',
  'LAST_ADMIN',
  'NOT_ON_YOURSELF',
  'ALREADY_SET_UP',
  'SERVER_UNREACHABLE',
  'SERVER_AUTHENTICATION_FAILED',
  'SERVER_STANDALONE',
  'SERVER_TOO_OLD',
  'SERVER_WITHOUT_TLS',
  'SERVER_URI_INVALID',
  'SERVER_NOT_EMPTY',
  'SERVER_HAS_CLINIC',
  'SERVER_RIGHTS_MISSING',
  'CLINIC_IS_BEING_MOVED',
  'MOVE_INTERRUPTED',
  'COPY_DIFFERS',
  'WORK_CANCELLED',
  'WORK_GOES_ON',
  'BACKUP_UNREADABLE',
  'BACKUP_DAMAGED',
  'BACKUP_NEWER_VERSION',
  'BACKUP_NOT_VERIFIED',
  'BACKUP_OF_DEMO',
  'CLINIC_NAME_DIFFERS',
  'CODE_FILE_UNREADABLE',
  'CODE_FILE_EMPTY',
  'CODE_FILE_FORM',
  'CODE_FILE_ORDER',
  'CODE_FILE_DOUBLE',
  'NOTHING_TO_RESCUE',
  'NOT_IN_THE_DEMO',
  'NOT_ON_A_SERVER',
  'KEYCHAIN_UNAVAILABLE',
  'WRONG_PASSPHRASE',
  'WRONG_RECOVERY_KEY',
  'DATABASE_KEY_MISSING',
  'DATABASE_KEY_WRONG',
  'DATABASE_RUNTIME_MISSING',
  'DATABASE_IN_USE',
  'DATABASE_DAMAGED',
  'DATABASE_NEWER_VERSION',
  'DATABASE_UPGRADE_FAILED',
  'DATABASE_READ_ONLY',
  'DATABASE_KEEPS_ENDING',
  'DISK_FULL',
  'FILE_NOT_SAVED',
  'PRINT_FAILED',
  'DATABASE_UNAVAILABLE',
  'UNEXPECTED',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Values that a sentence about the error names. */
export type ErrorParameters = Record<string, string | number>;

/** One field whose value in the database is no longer the one that was edited. */
export interface FieldClash {
  field: string;
  base: unknown;
  current: unknown;
  attempted: unknown;
}

/** How a refusal crosses the boundary. `fields` maps a dotted path of the input to what is wrong there. */
export interface AppErrorValue {
  code: ErrorCode;
  parameters?: ErrorParameters;
  fields?: Record<string, string>;
  clashes?: FieldClash[];
  errorId?: string;
}

/** What a channel answers. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: AppErrorValue };

/** A refusal inside main: thrown by an operation, turned into a value by the router. */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly value: AppErrorValue;

  constructor(code: ErrorCode, details: Omit<AppErrorValue, 'code'> = {}) {
    super(code);
    this.value = { code, ...details };
  }
}

/** Somebody else was quicker. The router says who, as the parameter `by`. */
export class EditConflict extends AppError {
  /** Who last changed the document: a user's id. */
  readonly changedBy: string | undefined;

  constructor(changedBy: string | undefined, clashes?: FieldClash[]) {
    super('EDIT_CONFLICT', clashes ? { clashes } : {});
    this.changedBy = changedBy;
  }
}

/** Field errors of a failed parse, keyed by dotted path; codes of the schemas are passed on, others become INVALID. */
export function fieldErrors(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) {
    const path = issue.path.join('.');
    fields[path] ??= fieldErrorCode(issue);
  }
  return fields;
}

function fieldErrorCode(issue: z.core.$ZodIssue): string {
  if (/^[A-Z][A-Z_]+$/.test(issue.message)) return issue.message;
  if (issue.code === 'invalid_type' && /received undefined$/.test(issue.message)) return 'REQUIRED';
  return 'INVALID';
}
