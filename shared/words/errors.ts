import type { AppErrorValue, ErrorCode } from '../errors.ts';
import { fillLoosely } from './fill.ts';

/** What happened, and what to do; where something was being saved, that it is still there. */
interface ErrorWords {
  title: string;
  mend: string;
}

const errorWords: Record<ErrorCode, ErrorWords> = {
  INVALID_INPUT: {
    title: 'Something is not filled in right.',
    mend: 'What you typed is still here. Mend the marked fields and save again.',
  },
  NOT_SIGNED_IN: { title: 'Nobody is signed in.', mend: 'Sign in to go on.' },
  SESSION_LOCKED: {
    title: 'The screen is locked.',
    mend: 'Unlock it with your password to go on. Nothing was lost.',
  },
  FORBIDDEN: {
    title: 'Your role does not allow this.',
    mend: 'Nothing was changed. Ask an administrator if you need it for your work.',
  },
  NOT_YOUR_VISIT: {
    title: 'This visit belongs to another doctor.',
    mend: 'Nothing was changed. You can read it, and amend it once it is completed.',
  },
  WRONG_PATIENT: {
    title: 'This belongs to another patient than the one that is open.',
    mend: 'Nothing was changed. Open the record of the right patient and do it there.',
  },
  CHART_NOT_OPEN: {
    title: 'The patient’s record is not open here any more.',
    mend: 'Nothing was changed. Open the patient again and repeat it.',
  },
  NOT_FOUND: {
    title: 'This is no longer there.',
    mend: 'Someone may have removed it. Go back and look again.',
  },
  EDIT_CONFLICT: {
    title: '{by} changed this in the meantime.',
    mend: 'What you typed is still here. Look at both and choose which to keep.',
  },
  SLOT_TAKEN: {
    title: 'This time was just taken.',
    mend: 'Nothing was booked. Choose another time; the form keeps what you typed.',
  },
  PATIENT_ALREADY_BOOKED: {
    title: 'The patient already has an appointment at this time.',
    mend: 'Nothing was booked. Choose another time.',
  },
  SLOT_HELD: {
    title: '{by} is about to book this time.',
    mend: 'Nothing was booked. Choose another time, or say that you mean it.',
  },
  ALREADY_ON_WAITLIST: {
    title: 'This appointment is on the waitlist already.',
    mend: 'It was put there meanwhile. Open the waitlist to see it.',
  },
  IN_THE_PAST: { title: 'This time has passed.', mend: 'Choose a time that is still to come.' },
  CLOCK_SKIPS_TIME: {
    title: 'The clocks change that night and skip this time.',
    mend: 'Choose another time.',
  },
  OUTSIDE_AVAILABILITY: {
    title: 'This is outside the doctor’s working hours.',
    mend: 'Choose another time, or say that you mean it.',
  },
  STATUS_STEP_REFUSED: {
    title: 'The appointment has moved on.',
    mend: 'Nothing was changed. Look at it as it is now and try again if it still applies.',
  },
  NOT_ARRIVED: { title: 'The patient has not been checked in.', mend: 'Check the patient in first.' },
  NOT_SAME_DAY: {
    title: 'This can be undone only on the same day.',
    mend: 'Book a new appointment instead.',
  },
  PATIENT_NOT_ACTIVE: {
    title: 'This patient is not active.',
    mend: 'Nothing was booked. Set the patient to active first, if that is right.',
  },
  PATIENT_MERGED: {
    title: 'This record was merged into another.',
    mend: 'Everything of it is in the record that it was merged into.',
  },
  PATIENT_STILL_BOOKED: {
    title: 'The patient still has something open.',
    mend: 'Nothing was deleted. Cancel their appointments, take them off the waitlist and finish their notes first.',
  },
  MERGE_APPOINTMENTS_CLASH: {
    title: 'Both records have an appointment at one time.',
    mend: 'Nothing was merged. Cancel one of the two and merge again.',
  },
  MERGE_BLOOD_GROUPS_DIFFER: {
    title: 'The two records do not name the same blood group.',
    mend: 'Nothing was merged. Ask a doctor or a nurse to merge them: they can say which is right.',
  },
  MERGE_DECEASED_BOOKED: {
    title: 'One of the records says that the patient has died, and there is still something to come.',
    mend: 'Nothing was merged. Make sure that it is the same person, cancel what is to come and merge again.',
  },
  MERGE_ALREADY_UNDONE: {
    title: 'These two records have been parted already.',
    mend: 'Nothing more needs to be done.',
  },
  MERGE_UNDER_ANOTHER: {
    title: 'The record has itself been merged into another or deleted since.',
    mend: 'Nothing was changed. Undo that first.',
  },
  NOTE_INCOMPLETE: {
    title: 'The note is not complete yet.',
    mend: 'It is saved as a draft. Fill in what is marked, then complete it.',
  },
  NOTE_READ_ONLY: {
    title: 'This note is completed and cannot be changed.',
    mend: 'Add an amendment instead. The original stays as it is.',
  },
  ORDER_ALREADY_CLOSED: {
    title: 'Somebody noted this order in the meantime.',
    mend: 'Look at what was noted before you write another result. What you typed is still here.',
  },
  TOO_MANY_FILES: {
    title: 'This note has as many files as it can hold.',
    mend: 'Nothing was attached. Take one off first.',
  },
  SPELLING_WORDS_FULL: {
    title: 'The clinic’s words are as many as there can be.',
    mend: 'Nothing was added. Take off words that nobody needs, on the screen Texts.',
  },
  FILE_ALTERED: {
    title: 'This file is not the one that was attached.',
    mend: 'Somebody has changed it in the database. Tell your administrator; a backup has the original.',
  },
  FILE_KIND_REFUSED: {
    title: 'This kind of file is not taken.',
    mend: 'Nothing was saved. Choose a PDF, a PNG, JPEG or WebP picture, or plain text.',
  },
  NOTE_NOT_COMPLETED: {
    title: 'This note is still a draft.',
    mend: 'Complete it first; then it can be amended.',
  },
  SIGN_IN_FAILED: {
    title: 'Email or password is wrong.',
    mend: 'Check both and try again. An administrator can reset your password.',
  },
  ACCOUNT_LOCKED: {
    title: 'Too many wrong passwords: this account is locked for a while.',
    mend: 'Wait {minutes} min, or ask an administrator to lift the lock.',
  },
  ACCOUNT_INACTIVE: { title: 'This account is not active.', mend: 'Ask an administrator to activate it.' },
  PATIENTS_DO_NOT_SIGN_IN: {
    title: 'Patients do not sign in here.',
    mend: 'This application is for the clinic’s staff.',
  },
  PASSWORD_CHANGE_REQUIRED: {
    title: 'Your password must be changed first.',
    mend: 'Choose a new password to go on.',
  },
  PASSWORD_UNCHANGED: { title: 'The new password is the old one.', mend: 'Choose another.' },
  WRONG_PASSWORD: { title: 'This is not the password.', mend: 'Check Caps Lock and try again.' },
  ABBREVIATION_TAKEN: {
    title: 'Another phrase has this abbreviation.',
    mend: 'Nothing was changed. Choose another one, or change the other phrase first.',
  },
  EMAIL_TAKEN: {
    title: 'Another account has this email address.',
    mend: 'What you typed is still here. Use another address.',
  },
  LAST_ADMIN: {
    title: 'This is the last administrator.',
    mend: 'Nothing was changed. Make someone else administrator first.',
  },
  NOT_ON_YOURSELF: {
    title: 'You cannot do this to your own account.',
    mend: 'Nothing was changed. Ask another administrator.',
  },
  ALREADY_SET_UP: { title: 'This clinic is already set up.', mend: 'Sign in to go on.' },
  SERVER_UNREACHABLE: {
    title: 'The server does not answer.',
    mend: 'Nothing was saved. Check the address, the network and that the server runs, then test again.',
  },
  SERVER_AUTHENTICATION_FAILED: {
    title: 'The server refused the name or password.',
    mend: 'Check user, password and authSource in the connection string.',
  },
  SERVER_STANDALONE: {
    title: 'This server is a standalone one, which cannot keep several changes together.',
    mend: 'Start it as a replica set (one member is enough: --replSet, then rs.initiate()), then test again.',
  },
  SERVER_TOO_OLD: {
    title: 'This server’s version is too old.',
    mend: 'Update it to MongoDB 6 or newer, then test again.',
  },
  SERVER_WITHOUT_TLS: {
    title: 'The connection would not be encrypted.',
    mend: 'Add tls=true to the connection string, or accept it below if this is a private network that you trust.',
  },
  SERVER_URI_INVALID: {
    title: 'This is no MongoDB connection string.',
    mend: 'It starts with mongodb:// or mongodb+srv://.',
  },
  SERVER_NOT_EMPTY: {
    title: 'The database {database} on this server already holds something else.',
    mend: 'Nothing was changed there. Name an empty database in the connection string, after the address: /name.',
  },
  SERVER_HAS_CLINIC: {
    title: 'There is already a clinic on this server: {name}.',
    mend: 'Nothing was changed there. Name an empty database in the connection string, after the address: /name.',
  },
  SERVER_RIGHTS_MISSING: {
    title: 'This account may not make collections on the server.',
    mend: 'The clinic stays on this computer. Move it with the account for changes of structure.',
  },
  CLINIC_IS_BEING_MOVED: {
    title: 'The clinic is being moved to a server.',
    mend: 'Nothing can be read or saved until that is done. What you typed is still here; try again in a few minutes.',
  },
  MOVE_INTERRUPTED: {
    title: 'The move did not come to its end.',
    mend: 'The clinic stays on this computer and nothing was lost. Check the server and the network, then start it again.',
  },
  COPY_DIFFERS: {
    title: 'The copy of “{collection}” is not what was read.',
    mend: 'The copy was not put in use and nothing was lost. Try again; if it happens again, check the database.',
  },
  WORK_CANCELLED: { title: 'This was cancelled.', mend: 'Everything is as it was before.' },
  WORK_GOES_ON: {
    title: 'Other work on the database is still going on.',
    mend: 'Wait until it is done, then try again.',
  },
  BACKUP_UNREADABLE: {
    title: 'This file is no backup of Glytch Clinic.',
    mend: 'Nothing was changed. Choose a file whose name ends in .glytch-backup.',
  },
  BACKUP_DAMAGED: {
    title: 'This backup is not as it was written.',
    mend: 'Nothing was changed. Choose another backup; a copy of the same one may be whole.',
  },
  BACKUP_NEWER_VERSION: {
    title: 'This backup was made by a newer version of Glytch Clinic.',
    mend: 'Nothing was changed. Update this computer’s application, then restore it.',
  },
  BACKUP_NOT_VERIFIED: {
    title: 'The backup was written, but did not pass its check.',
    mend: 'It was removed again; the clinic’s data was not touched. Check the database, then try again.',
  },
  BACKUP_OF_DEMO: {
    title: 'This is a backup of the demo clinic.',
    mend: 'Nothing was changed. Choose a backup of your own clinic.',
  },
  CLINIC_NAME_DIFFERS: {
    title: 'This is not the name of the clinic.',
    mend: 'Nothing was changed. Type it as it is written above.',
  },
  CODE_FILE_UNREADABLE: {
    title: 'This file cannot be read.',
    mend: 'Nothing was changed. Check that it is there and that you may open it, then choose it again.',
  },
  CODE_FILE_EMPTY: {
    title: 'There is no code in this file.',
    mend: 'Nothing was changed. Choose the order file, whose name is like icd10cm_order_2027.txt.',
  },
  CODE_FILE_FORM: {
    title: 'Line {line} does not have the form of the official order file.',
    mend: 'Nothing was changed. Choose the file as it was published, icd10cm_order with the year, not opened in another program.',
  },
  CODE_FILE_ORDER: {
    title: 'Line {line} is out of order.',
    mend: 'Nothing was changed. Parts of the file may be missing or doubled. Download it again.',
  },
  CODE_FILE_DOUBLE: {
    title: 'The code {code} in line {line} was in the file before.',
    mend: 'Nothing was changed. Download the file again.',
  },
  NOTHING_TO_RESCUE: {
    title: 'Too little of the data can be read to open the clinic.',
    mend: 'Nothing was changed. Restore the last backup, and keep the folder for whoever looks after this computer.',
  },
  NOT_IN_THE_DEMO: { title: 'This cannot be done in the demo clinic.', mend: 'Leave the demo first.' },
  NOT_ON_A_SERVER: {
    title: 'The data is on a server.',
    mend: 'Whoever looks after the server does this there, by its own means.',
  },
  KEYCHAIN_UNAVAILABLE: {
    title: 'This computer has no keychain that could keep the key.',
    mend: 'Choose a passphrase or a key file instead.',
  },
  WRONG_PASSPHRASE: {
    title: 'This is not the passphrase.',
    mend: 'Nothing was changed. Check Caps Lock and try again, or use the recovery key.',
  },
  WRONG_RECOVERY_KEY: {
    title: 'This recovery key does not fit.',
    mend: 'Nothing was changed. Compare it with the print, group by group.',
  },
  DATABASE_KEY_MISSING: {
    title: 'The key that opens the clinic’s data is not on this computer.',
    mend: 'The data is intact. Open it with the recovery key.',
  },
  DATABASE_KEY_WRONG: {
    title: 'The key on this computer does not open the clinic’s data.',
    mend: 'The data is intact. Open it with the recovery key.',
  },
  DATABASE_RUNTIME_MISSING: {
    title: 'A part that runs the database is missing on this computer.',
    mend: 'The data is intact. Install Glytch Clinic again, then try again.',
  },
  DATABASE_IN_USE: {
    title: 'Another program has the clinic’s data open.',
    mend: 'The data is intact. Close the other window of Glytch Clinic, then try again.',
  },
  DATABASE_DAMAGED: {
    title: 'The data file does not pass its check.',
    mend: 'Nothing was written to it. Do not delete it; call whoever looks after this computer.',
  },
  DATABASE_NEWER_VERSION: {
    title: 'The data was written by a newer version of Glytch Clinic.',
    mend: 'The data is intact. Update this computer’s application.',
  },
  DATABASE_UPGRADE_FAILED: {
    title: 'The data could not be brought up to this version.',
    mend: 'The data is as it was. Call whoever looks after this computer; until then the version before still opens it.',
  },
  DATABASE_READ_ONLY: {
    title: 'The data cannot be written.',
    mend: 'Nothing was lost. Check that the folder is not write-protected, then try again.',
  },
  DATABASE_KEEPS_ENDING: {
    title: 'The database on this computer keeps ending.',
    mend: 'Nothing that was saved is lost. Restart this computer, then try again; if it happens again, call whoever looks after it.',
  },
  DISK_FULL: {
    title: 'The disk is full.',
    mend: 'This was not saved; what was saved before is intact. Free some space, then save again.',
  },
  PRINT_FAILED: {
    title: 'The printer did not take it.',
    mend: 'Nothing was lost. Check that a printer is connected and switched on, or save it as a PDF file.',
  },
  FILE_NOT_SAVED: {
    title: 'The file could not be saved there.',
    mend: 'Choose another folder or name, or close the file if another program has it open.',
  },
  DATABASE_UNAVAILABLE: {
    title: 'The database does not answer.',
    mend: 'Nothing was lost. Wait a moment and try again.',
  },
  UNEXPECTED: {
    title: 'Something went wrong on our side.',
    mend: 'Nothing you typed was lost. Try again; if it happens again, tell your administrator.',
  },
};

/** The title and the mend of an error, with its parameters filled in. */
export function sayError(error: AppErrorValue): ErrorWords {
  const { title, mend } = errorWords[error.code];
  const parameters = { by: 'Someone else', ...error.parameters };
  return { title: fillLoosely(title, parameters), mend: fillLoosely(mend, parameters) };
}

/** The words for a problem that came as a bare code, as the clinic's status has it. */
export function sayProblem(code: string | undefined): ErrorWords {
  return code && isErrorCode(code) ? errorWords[code] : errorWords.DATABASE_UNAVAILABLE;
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorWords, code);
}
