import { ObjectId } from 'mongodb';
import type { LetterTemplate } from '#shared/domain/letter-template.ts';
import { type NotePhrase, type NoteTemplate, type TextKind, takenIn } from '#shared/domain/note-text.ts';
import { writeFields } from '../../../database/apply-edits.ts';
import type { Collections, TypedCollection } from '../../../database/collections.ts';
import { duplicateKeyFields } from '../../../database/database-errors.ts';
import type { Transaction } from '../../../database/transaction.ts';

export type NoteText = NotePhrase | NoteTemplate | LetterTemplate;

function collectionOf(
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

export function findPhrasesFor({ notePhrases }: Collections, ownerId: string): Promise<NotePhrase[]> {
  return notePhrases.find(usableBy(ownerId));
}

export function findTemplatesFor({ noteTemplates }: Collections, ownerId: string): Promise<NoteTemplate[]> {
  return noteTemplates.find(usableBy(ownerId));
}

export function findLetterTemplatesFor(
  { letterTemplates }: Collections,
  ownerId: string,
): Promise<LetterTemplate[]> {
  return letterTemplates.find(usableBy(ownerId));
}

const byId = (id: string) => ({ _id: new ObjectId(id) });

export function findPhrase(
  { notePhrases }: Collections,
  id: string,
  { session }: Transaction,
): Promise<NotePhrase | undefined> {
  return notePhrases.findOne(byId(id), { session });
}

export function findTemplate(
  { noteTemplates }: Collections,
  id: string,
  { session }: Transaction,
): Promise<NoteTemplate | undefined> {
  return noteTemplates.findOne(byId(id), { session });
}

export function findLetterTemplate(
  { letterTemplates }: Collections,
  id: string,
  { session }: Transaction,
): Promise<LetterTemplate | undefined> {
  return letterTemplates.findOne(byId(id), { session });
}

export async function insertPhrases(
  { notePhrases }: Collections,
  phrases: readonly NotePhrase[],
  { session }: Pick<Transaction, 'session'>,
): Promise<void> {
  for (const phrase of phrases) await notePhrases.insertOne(phrase, session);
}

export async function insertTemplates(
  { noteTemplates }: Collections,
  templates: readonly NoteTemplate[],
  { session }: Pick<Transaction, 'session'>,
): Promise<void> {
  for (const template of templates) await noteTemplates.insertOne(template, session);
}

export async function insertLetterTemplates(
  { letterTemplates }: Collections,
  templates: readonly LetterTemplate[],
  { session }: Pick<Transaction, 'session'>,
): Promise<void> {
  for (const template of templates) await letterTemplates.insertOne(template, session);
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
  return writeFields(collectionOf(collections, kind), read, { ...set, ...freed }, transaction);
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
  return writeFields(collectionOf(collections, kind), read, set, transaction);
}

/** True where a write failed since another phrase has the abbreviation. */
export function isAbbreviationTaken(error: unknown): boolean {
  return duplicateKeyFields(error)?.includes('abbreviation') === true;
}
