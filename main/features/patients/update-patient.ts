import type { ParsedInput } from '#shared/contract/contract.ts';
import type { FieldEdit } from '#shared/contract/edits.ts';
import type { PatientDetails } from '#shared/contract/patients.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { placeholderEmail, shownEmail } from '#shared/domain/user.ts';
import { AppError, EditConflict, type FieldClash } from '#shared/errors.ts';
import { applyEdits, compareEdits, writeFields } from '../../database/apply-edits.ts';
import { duplicateKeyFields } from '../../database/database-errors.ts';
import type { AuditedTransaction, RequestContext } from '../../router/request-context.ts';
import { type NotedPairs, notePairs } from './merge/note-pairs.ts';
import { derivedKeys, toDetails } from './patient-views.ts';
import { findPatient, type PatientWithUser, writeDerivedFields } from './repository.ts';
import { learnNameWords } from './search/name-word-repository.ts';

type Edits = Record<string, FieldEdit | undefined>;

const FIELDS_OF_RECORD = new Set(['insurance']);
/** What duplicates are told by. */
const FIELDS_OF_COMPARISON = [
  'firstName',
  'lastName',
  'dateOfBirth',
  'gender',
  'phone',
  'email',
  'insurance',
];
const FIELDS_OF_SEARCH = ['firstName', 'lastName', 'dateOfBirth', 'phone', 'insurance'];

/** A patient without an email has a placeholder in the database, which nobody sees and edits replace. */
function withPlaceholder(edits: Edits, { patient, user }: PatientWithUser): Edits {
  const { email } = edits;
  if (!email) return edits;
  const base = email.base ?? (shownEmail(user.email) === undefined ? user.email : null);
  return { ...edits, email: { base, value: email.value ?? placeholderEmail(patient.patientId) } };
}

function withoutPlaceholder(clash: FieldClash): FieldClash {
  if (clash.field !== 'email') return clash;
  const shown = (email: unknown) => (typeof email === 'string' ? (shownEmail(email) ?? null) : email);
  return {
    field: clash.field,
    base: shown(clash.base),
    current: shown(clash.current),
    attempted: shown(clash.attempted),
  };
}

async function write(
  context: RequestContext,
  found: PatientWithUser,
  edits: Edits,
  transaction: AuditedTransaction,
): Promise<Record<string, unknown>> {
  const { collections } = context;
  const ofRecord: Edits = {};
  const ofAccount: Edits = {};
  for (const [field, edit] of Object.entries(withPlaceholder(edits, found))) {
    (FIELDS_OF_RECORD.has(field) ? ofRecord : ofAccount)[field] = edit;
  }
  const account = compareEdits({ ...found.user }, ofAccount);
  const record = compareEdits({ ...found.patient }, ofRecord);
  const clashes = [...account.clashes, ...record.clashes];
  if (clashes.length > 0) throw new EditConflict(found.patient.updatedBy, clashes.map(withoutPlaceholder));

  await applyEdits(collections.users, found.user, ofAccount, transaction);
  // The record's revision rises with the account's: together they are one patient on the screen.
  const setOnRecord = Object.fromEntries(
    Object.entries(record.changes).map(([field, change]) => [field, change.after]),
  );
  await writeFields(collections.patients, found.patient, setOnRecord, transaction);
  return { ...account.changes, ...record.changes };
}

/** Before the transaction: the words of a new name are learnt, and the patient compared with others as they will be. */
async function pairsAfter(
  { collections }: RequestContext,
  { patientId, edits }: ParsedInput<'patients.updatePatient'>,
): Promise<NotedPairs | undefined> {
  if (!FIELDS_OF_COMPARISON.some((field) => field in edits)) return undefined;
  const found = await findPatient(collections, patientId);
  if (!found) return undefined;
  const values = Object.entries(edits).map(([field, edit]) => [field, edit?.value ?? undefined]);
  const { insurance = found.patient.insurance, ...ofAccount } = Object.fromEntries(values);
  const edited = {
    patient: { ...found.patient, insurance },
    user: { ...found.user, ...ofAccount, email: ofAccount.email ?? found.user.email },
  };
  await learnNameWords(collections, [edited.user]);
  return notePairs(collections, edited);
}

/**
 * Applies edits to a patient's identity, contact and insurance.
 * @throws AppError NOT_FOUND, EDIT_CONFLICT with the clashing fields, EMAIL_TAKEN
 */
export async function updatePatient(
  context: RequestContext,
  input: ParsedInput<'patients.updatePatient'>,
): Promise<PatientDetails> {
  const { clinic, collections, now } = context;
  const birth = input.edits.dateOfBirth?.value;
  if (birth && birth > clinicDate(now, clinic.timeZone)) {
    throw new AppError('INVALID_INPUT', { fields: { dateOfBirth: 'DATE_IN_FUTURE' } });
  }
  const pairs = await pairsAfter(context, input);
  return context.write(async (transaction) => {
    const found = await findPatient(collections, input.patientId, transaction);
    if (!found) throw new AppError('NOT_FOUND');
    let changes: Record<string, unknown>;
    try {
      changes = await write(context, found, input.edits, transaction);
    } catch (error) {
      if (!duplicateKeyFields(error)?.includes('email')) throw error;
      throw new AppError('EMAIL_TAKEN', { fields: { email: 'EMAIL_TAKEN' } });
    }
    const after = await findPatient(collections, input.patientId, transaction);
    if (!after) throw new AppError('NOT_FOUND');
    if (FIELDS_OF_SEARCH.some((field) => field in changes)) {
      await writeDerivedFields(collections, after.patient._id, derivedKeys(after), {}, transaction);
    }
    await pairs?.keep(transaction);
    transaction.record({
      resourceId: input.patientId,
      patientId: input.patientId,
      description: `Edited ${after.patient.patientId}: ${Object.keys(changes).join(', ') || 'nothing'}`,
      changes,
    });
    return toDetails(after);
  });
}
