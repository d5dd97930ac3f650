import { ObjectId } from 'mongodb';
import type { LetterTemplate } from '#shared/domain/letter-template.ts';
import { type NotePhrase, type NoteTemplate, type TextKind, takenIn } from '#shared/domain/note-text.ts';
import { AppError } from '#shared/errors.ts';
import { writeFields } from '../../../database/apply-edits.ts';
import type { Collections, TypedCollection } from '../../../database/collections.ts';
import { duplicateKeyFields } from '../../../database/database-errors.ts';
import type { Transaction } from '../../../database/transaction.ts';

export type NoteText = NotePhrase | NoteTemplate | LetterTemplate;

/** The collection of a kind of texts. */
export function textsOf(
  { notePhrases, noteTemplates, letterTemplates }: Collections,
  kind: TextKind,
): TypedCollection<NoteText> {
  return { phrase: notePhrases, template: noteTemplates, letter: letterTemplates }[kind];
}

/** What a person may use: what they made, and what the clinic has. */
const usableBy = (ownerId: string) => ({
  $or: [{ ownerId: new ObjectId(ownerId) }, { scope: 'clinic' }],
  deletedAt: { $exists: false },
});

/** What a person may use of one kind of texts. */
export function findTextsFor<T extends NoteText>(texts: TypedCollection<T>, ownerId: string): Promise<T[]> {
  return texts.find(usableBy(ownerId));
}

export function findText<T extends NoteText>(
  texts: TypedCollection<T>,
  id: string,
  { session }: Transaction,
): Promise<T | undefined> {
  return texts.findOne({ _id: new ObjectId(id) }, { session });
}

export async function insertTexts<T extends NoteText>(
  texts: TypedCollection<T>,
  added: readonly T[],
  { session }: Pick<Transaction, 'session'>,
): Promise<void> {
  for (const text of added) await texts.insertOne(text, session);
}

/** Marks a text as deleted; its abbreviation is free again. */
export function writeRemoval(
  collections: Collections,
  kind: TextKind,
  read: NoteText,
  transaction: Transaction,
): Promise<void> {
  const set = { deletedAt: transaction.now.toISOString(), deletedBy: transaction.userId };
  const freed = kind === 'phrase' ? { takenIn: null } : {};
  return writeFields(textsOf(collections, kind), read, { ...set, ...freed }, transaction);
}

/** Takes a deletion back. Fails on the unique index where the abbreviation was given to another phrase meanwhile. */
export function writeReturn(
  collections: Collections,
  kind: TextKind,
  read: NoteText,
  transaction: Transaction,
): Promise<void> {
  const taken = kind === 'phrase' ? { takenIn: takenIn(read) } : {};
  const set = { deletedAt: null, deletedBy: null, ...taken };
  return writeFields(textsOf(collections, kind), read, set, transaction);
}

/**
 * Does a write, whose failure may be that another phrase has the abbreviation.
 * @param field of the input, which the refusal names
 * @throws AppError ABBREVIATION_TAKEN
 */
export async function refusingTaken<R>(write: () => Promise<R>, field?: string): Promise<R> {
  try {
    return await write();
  } catch (error) {
    if (duplicateKeyFields(error)?.includes('abbreviation') !== true) throw error;
    throw new AppError('ABBREVIATION_TAKEN', field ? { fields: { [field]: 'ABBREVIATION_TAKEN' } } : {});
  }
}
