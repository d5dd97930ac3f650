import { CommandError } from '../command-error.ts';
import { isArrayIndex } from '../query/matches.ts';
import { type Document, isDocument, type MaybeValue, type Value } from '../values/value.ts';

const MAX_PADDING = 1_500_000;

/** Reads the value at a concrete path; arrays are entered by position only. */
export function readPlace(document: Document, parts: readonly string[]): MaybeValue {
  let value: MaybeValue = document;
  for (const part of parts) {
    if (isDocument(value)) value = value.get(part);
    else if (Array.isArray(value) && isArrayIndex(part)) value = value[Number(part)];
    else return undefined;
  }
  return value;
}

function notViable(container: MaybeValue, part: string, parts: readonly string[]): CommandError {
  const kind = Array.isArray(container) ? 'an array' : 'a scalar';
  return new CommandError(
    'PathNotViable',
    `Cannot create field '${part}' in element {${parts.slice(0, -1).join('.')}: ${kind}}`,
  );
}

/** Throws PathNotViable where something on the path, null included, is neither a document nor an array. */
export function checkViable(document: Document, parts: readonly string[]): void {
  let container: MaybeValue = document;
  for (const part of parts) {
    if (container === undefined) return;
    container = childOf(container, part, parts);
  }
}

/** Whether a concrete path leads through an array; what it ends at may be one. */
export function passesArray(document: Document, parts: readonly string[]): boolean {
  return parts.some((_part, at) => at > 0 && Array.isArray(readPlace(document, parts.slice(0, at))));
}

/** Writes a value at a concrete path, making the documents on the way. */
export function writePlace(document: Document, parts: readonly string[], value: Value): void {
  let container: Value = document;
  for (const [at, part] of parts.entries()) {
    const isLast = at === parts.length - 1;
    const existing = childOf(container, part, parts);
    const next: Value = isLast ? value : existing === undefined ? new Map() : existing;
    if (isLast || existing === undefined) setChild(container, part, next, parts);
    container = next;
  }
}

function childOf(container: Value, part: string, parts: readonly string[]): MaybeValue {
  if (isDocument(container)) return container.get(part);
  if (Array.isArray(container) && isArrayIndex(part)) return container[Number(part)];
  throw notViable(container, part, parts);
}

function setChild(container: Value, part: string, value: Value, parts: readonly string[]): void {
  if (isDocument(container)) container.set(part, value);
  else if (Array.isArray(container) && isArrayIndex(part)) {
    const index = Number(part);
    if (index - container.length > MAX_PADDING)
      throw new CommandError('BadValue', `can't backfill more than ${MAX_PADDING} elements`);
    while (container.length < index) container.push(null);
    container[index] = value;
  } else throw notViable(container, part, parts);
}

/** Removes what is at a concrete path; an array keeps its length and gets a null. */
export function removePlace(document: Document, parts: readonly string[]): void {
  const container = readPlace(document, parts.slice(0, -1));
  const name = parts.at(-1) ?? '';
  if (isDocument(container)) container.delete(name);
  else if (Array.isArray(container) && isArrayIndex(name) && Number(name) < container.length)
    container[Number(name)] = null;
}
