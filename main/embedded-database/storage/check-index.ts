import { CommandError } from '../command-error.ts';
import type { Document } from '../values/value.ts';
import type { Index } from './catalog.ts';
import { type IndexKeys, indexKeysOf } from './index-keys.ts';
import type { Statements } from './statements.ts';

/** What a check finds out about one index. */
export interface CheckedIndex {
  name: string;
  keys: number;
  problems: string[];
}

/** An index that is being checked, and what has been counted so far. */
export interface IndexCheck {
  index: Index;
  /** Keys of documents that the index has. */
  found: number;
  missing: number;
  /** Keys of a unique index that belong to another document as well. */
  shared: number;
  /** Documents that this index could not have taken. */
  refused: number;
  /** Documents with an array where the index is not marked to have any, so that queries would miss elements. */
  unmarkedArrays: number;
}

/** Looks for a document under each of its keys. */
export function checkIndex(statements: Statements, check: IndexCheck, rid: number, document: Document): void {
  const { index } = check;
  let expected: IndexKeys;
  try {
    expected = indexKeysOf(index, document);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    check.refused += 1;
    return;
  }
  if (expected.arrays.some((isArray, at) => isArray && index.multikey[at] !== true))
    check.unmarkedArrays += 1;
  for (const key of expected.keys) {
    if (statements.row(`SELECT 1 FROM ${index.table} WHERE k = ? AND rid = ?`, key, rid) !== undefined) {
      check.found += 1;
    } else if (
      index.unique &&
      statements.row(`SELECT 1 FROM ${index.table} WHERE k = ?`, key) !== undefined
    ) {
      check.shared += 1;
    } else check.missing += 1;
  }
}

/** What is to be said once all documents have been looked for. */
export function reportIndex(statements: Statements, check: IndexCheck): CheckedIndex {
  const { index } = check;
  const counted = statements.row<{ n: number }>(`SELECT count(*) AS n FROM ${index.table}`);
  const keys = counted?.n ?? 0;
  const counts: [number, string][] = [
    [check.missing, 'entries are missing'],
    [keys - check.found, 'entries belong to no document'],
    [check.shared, 'entries of different documents are the same, though it is unique'],
    [check.refused, 'documents cannot be in it'],
    [check.unmarkedArrays, 'documents have arrays, for which it is not marked'],
  ];
  return {
    name: index.name,
    keys,
    problems: counts.filter(([n]) => n > 0).map(([n, text]) => `index ${index.name}: ${n} ${text}`),
  };
}
