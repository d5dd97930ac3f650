import type { MaybeModelValue, ModelDocument, ModelValue } from './values.ts';

/** A value a path leads to. `undefined` means that there is nothing at the end. */
export interface Reached {
  value: MaybeModelValue;
  /** The position in the outermost array that was walked through, which `$` stands for in updates. */
  position: number | undefined;
}

/** Whether an array at the end of a path stands for its elements too, or only for itself. */
export type AtEnd = 'elements-too' | 'itself';

/**
 * Everything a dotted path leads to (manual page "Query an Array of Embedded Documents", rules of the server's
 * `path_test.cpp`): an array on the way is entered by each document in it, and by position where the path has a number.
 * What is found by position stands for itself alone.
 */
export function reach(document: ModelDocument, path: string, atEnd: AtEnd): Reached[] {
  return intoDocument(document, path.split('.'), atEnd);
}

function intoDocument(document: ModelDocument, parts: readonly string[], atEnd: AtEnd): Reached[] {
  const [name = '', ...rest] = parts;
  return intoValue(document.get(name), rest, atEnd);
}

function intoValue(value: MaybeModelValue, rest: readonly string[], atEnd: AtEnd): Reached[] {
  if (rest.length === 0) return ends(value, atEnd);
  if (value instanceof Map) return intoDocument(value, rest, atEnd);
  if (Array.isArray(value)) return intoArray(value, rest, atEnd);
  return [{ value: undefined, position: undefined }];
}

function ends(value: MaybeModelValue, atEnd: AtEnd): Reached[] {
  const itself = { value, position: undefined };
  if (atEnd === 'itself' || !Array.isArray(value)) return [itself];
  return [...value.map((element, position) => ({ value: element, position })), itself];
}

function intoArray(array: readonly ModelValue[], rest: readonly string[], atEnd: AtEnd): Reached[] {
  return array.flatMap((element, position) => {
    const inside = element instanceof Map ? intoDocument(element, rest, atEnd) : [];
    const found: Reached[] = inside.map((one) => ({ value: one.value, position }));
    if (rest[0] !== String(position)) return found;
    const further = rest.slice(1);
    if (further.length === 0) found.push({ value: element, position: undefined });
    else if (element instanceof Map) found.push(...intoDocument(element, further, atEnd));
    else if (Array.isArray(element)) found.push(...intoArray(element, further, atEnd));
    return found;
  });
}
