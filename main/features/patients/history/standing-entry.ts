import { type HistoryContents, type HistoryEntry, stands } from '#shared/domain/history-entry.ts';
import { AppError, EditConflict } from '#shared/errors.ts';

/**
 * The entry that is to be changed or taken off.
 * @throws AppError NOT_FOUND where there is none; EDIT_CONFLICT where somebody else changed it or took it off meanwhile
 */
export function requireStanding(entries: readonly HistoryEntry[], entryId: string): HistoryEntry {
  const entry = entries.find((known) => known.entryId === entryId);
  if (!entry) throw new AppError('NOT_FOUND');
  if (!stands(entry)) throw new EditConflict(entry.removedBy);
  return entry;
}

/** What an entry says, without who and when. */
export function contentsOf(entry: HistoryEntry): HistoryContents {
  const { kind, text, icdCode, date, hospital, notes, nextDue } = entry;
  return { kind, text, icdCode, date, hospital, notes, nextDue };
}

/** The entries with one of them put in another's place. */
export function withEntry(entries: readonly HistoryEntry[], changed: HistoryEntry): HistoryEntry[] {
  return entries.map((entry) => (entry.entryId === changed.entryId ? changed : entry));
}
