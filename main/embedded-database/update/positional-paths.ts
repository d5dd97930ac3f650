import { CommandError } from '../command-error.ts';
import type { Filter } from '../query/filter.ts';
import { matches } from '../query/matches.ts';
import { parseFilter } from '../query/parse-filter.ts';
import { type Document, isDocument, type Value } from '../values/value.ts';
import { readPlace } from './document-place.ts';

export type ArrayFilters = ReadonlyMap<string, Filter>;

/** Parses `arrayFilters: [{ 'item.qty': { $gt: 1 } }]` into one filter per identifier. */
export function parseArrayFilters(value: Value | undefined): ArrayFilters {
  const filters = new Map<string, Filter>();
  if (value === undefined) return filters;
  if (!Array.isArray(value)) throw new CommandError('TypeMismatch', 'arrayFilters must be an array');
  for (const one of value) {
    if (!isDocument(one) || one.size === 0)
      throw new CommandError(
        'FailedToParse',
        'Cannot use an expression without a top-level field name in arrayFilters',
      );
    const identifier = firstIdentifier(one);
    if (identifier === undefined)
      throw new CommandError(
        'FailedToParse',
        'Cannot use an expression without a top-level field name in arrayFilters',
      );
    if (filters.has(identifier))
      throw new CommandError(
        'FailedToParse',
        `Found multiple array filters with the same top-level field name ${identifier}`,
      );
    filters.set(identifier, parseFilter(one));
  }
  return filters;
}

function firstIdentifier(filter: Document): string | undefined {
  for (const [name, value] of filter) {
    if (!name.startsWith('$')) return name.split('.')[0];
    const inner = Array.isArray(value) ? value[0] : undefined;
    if (isDocument(inner)) return firstIdentifier(inner);
  }
  return undefined;
}

/** Checks that every identifier in a path has its filter. */
export function identifierIn(part: string): string | undefined {
  return /^\$\[([a-z][a-zA-Z0-9]*)\]$/.exec(part)?.[1];
}

/** What the positional operators of a path stand for in one document. */
export interface Positions {
  arrayIndex: number | undefined;
  arrayFilters: ArrayFilters;
}

/** Puts positions in place of `$`, `$[]` and `$[id]`: one path becomes none, one or many. */
export function concretePaths(
  document: Document,
  parts: readonly string[],
  positions: Positions,
): string[][] {
  let paths: string[][] = [[]];
  for (const part of parts) {
    if (part === '$') {
      const { arrayIndex } = positions;
      if (arrayIndex === undefined)
        throw new CommandError(
          'BadValue',
          'The positional operator did not find the match needed from the query.',
        );
      paths = paths.map((path) => [...path, String(arrayIndex)]);
    } else if (part.startsWith('$[')) {
      paths = paths.flatMap((path) =>
        elementsOf(document, path, part, positions).map((index) => [...path, String(index)]),
      );
    } else paths = paths.map((path) => [...path, part]);
  }
  return paths;
}

function elementsOf(
  document: Document,
  path: readonly string[],
  part: string,
  positions: Positions,
): number[] {
  const array = readPlace(document, path);
  if (!Array.isArray(array)) {
    throw new CommandError(
      'BadValue',
      `The path '${path.join('.')}' must exist in the document in order to apply array updates.`,
    );
  }
  if (part === '$[]') return array.map((_element, index) => index);
  const identifier = identifierIn(part);
  const filter = identifier === undefined ? undefined : positions.arrayFilters.get(identifier);
  if (identifier === undefined || filter === undefined) {
    throw new CommandError(
      'BadValue',
      `No array filter found for identifier '${identifier ?? part}' in path '${[...path, part].join('.')}'`,
    );
  }
  return array.flatMap((element, index) =>
    matches(filter, new Map([[identifier, element]])) ? [index] : [],
  );
}
