import { type ModelFilter, matches } from './match.ts';
import { ModelError } from './model-error.ts';
import { copyOf, type MaybeModelValue, type ModelDocument, type ModelValue } from './values.ts';

const PATH_NOT_VIABLE = 28;
const BAD_VALUE = 2;

/** What `$` and `$[name]` stand for. */
export interface Positional {
  position: number | undefined;
  arrayFilters: readonly ModelFilter[];
}

/** Whether a container can have a field of this name: documents any, arrays positions, all else none. */
function canHold(container: MaybeModelValue, name: string): container is ModelDocument | ModelValue[] {
  return container instanceof Map || (Array.isArray(container) && /^\d+$/.test(name));
}

function child(container: ModelDocument | ModelValue[], name: string): MaybeModelValue {
  return container instanceof Map ? container.get(name) : container[Number(name)];
}

/** Reads a plain path; `viable` says whether it exists or could be made. */
export function readPlace(
  document: ModelDocument,
  path: readonly string[],
): { value: MaybeModelValue; viable: boolean } {
  let value: MaybeModelValue = document;
  for (const name of path) {
    if (!canHold(value, name)) return { value: undefined, viable: false };
    const next = child(value, name);
    if (next === undefined) return { value: undefined, viable: true };
    value = next;
  }
  return { value, viable: true };
}

/** Sets a plain path, making documents on the way and padding arrays with null. */
export function setPlace(document: ModelDocument, path: readonly string[], value: ModelValue): void {
  let container: ModelValue = document;
  for (const [at, name] of path.entries()) {
    if (!canHold(container, name)) throw new ModelError(PATH_NOT_VIABLE);
    const isLast = at === path.length - 1;
    const next: ModelValue = isLast ? copyOf(value) : (existing(child(container, name)) ?? new Map());
    if (container instanceof Map) container.set(name, next);
    else {
      while (container.length < Number(name)) container.push(null);
      container[Number(name)] = next;
    }
    container = next;
  }
}

/** Null is a value that is there, and not one that fields can be put into. */
function existing(value: MaybeModelValue): ModelValue | undefined {
  if (value === null) throw new ModelError(PATH_NOT_VIABLE);
  return value;
}

/** Removes a plain path: a field goes, an element of an array becomes null. */
export function unsetPlace(document: ModelDocument, path: readonly string[]): void {
  const { value: container } = readPlace(document, path.slice(0, -1));
  const name = path.at(-1) ?? '';
  if (container instanceof Map) container.delete(name);
  else if (Array.isArray(container) && Number(name) < container.length) container[Number(name)] = null;
}

/** Puts positions for `$`, `$[]` and `$[name]` (manual pages of these three). */
export function plainPaths(document: ModelDocument, path: string, positional: Positional): string[][] {
  let plain: string[][] = [[]];
  for (const part of path.split('.')) {
    plain = plain.flatMap((before) =>
      namesFor(document, before, part, positional).map((name) => [...before, name]),
    );
  }
  return plain;
}

function namesFor(
  document: ModelDocument,
  before: readonly string[],
  part: string,
  { position, arrayFilters }: Positional,
): string[] {
  if (part === '$') {
    if (position === undefined) throw new ModelError(BAD_VALUE);
    return [String(position)];
  }
  if (!part.startsWith('$[')) return [part];
  const array = readPlace(document, before).value;
  if (!Array.isArray(array)) throw new ModelError(BAD_VALUE);
  const name = part.slice(2, -1);
  const filter = arrayFilters.find((one) => Object.keys(one)[0]?.split('.')[0] === name) ?? {};
  return array.flatMap((element, at) => (matches(new Map([[name, element]]), filter) ? [String(at)] : []));
}
