import { CommandError } from '../command-error.ts';
import type { Filter } from '../query/filter.ts';
import { isArrayIndex, matches } from '../query/matches.ts';
import { compoundKey } from '../values/key-string.ts';
import { type Document, Int32, isDocument, type MaybeValue } from '../values/value.ts';

/** One field of an index or of a sort. */
export interface IndexField {
  path: string;
  parts: readonly string[];
  descending: boolean;
}

/** The fields as MongoDB writes them: `{ path: 1 }`, or -1 for a descending one. */
export function keyPatternOf(fields: readonly IndexField[]): Document {
  return new Map(fields.map((field) => [field.path, new Int32(field.descending ? -1 : 1)]));
}

/** What decides which keys a document has: the part of an index that a sort has as well. */
export interface KeyRule {
  fields: readonly IndexField[];
  sparse: boolean;
  partialFilter: Filter | undefined;
}

/** The keys a document has in an index. */
export interface IndexKeys {
  keys: Buffer[];
  /** The values behind each key, for the message of a duplicate. */
  values: MaybeValue[][];
  /** Which fields hold arrays in this document. */
  arrays: boolean[];
}

/** One field of the index on its way down the document. */
interface Slot {
  value: MaybeValue;
  rest: readonly string[];
  walked: string;
  isElement: boolean;
}

const NO_KEYS: IndexKeys = { keys: [], values: [], arrays: [] };

/** All keys of the document in the index, each once; none where a sparse or partial index leaves it out. */
export function indexKeysOf(index: KeyRule, document: Document): IndexKeys {
  if (index.partialFilter !== undefined && !matches(index.partialFilter, document)) return NO_KEYS;
  const slots = index.fields.map(
    (field): Slot => ({ value: document, rest: field.parts, walked: '', isElement: false }),
  );
  const collector = new KeyCollector(index);
  collector.expand(slots);
  return collector.result();
}

class KeyCollector {
  private readonly index: KeyRule;
  private readonly descending: boolean[];
  private readonly seen = new Set<string>();
  private readonly found: IndexKeys;
  private anyFieldExists = false;

  constructor(index: KeyRule) {
    this.index = index;
    this.descending = index.fields.map((field) => field.descending);
    this.found = { keys: [], values: [], arrays: index.fields.map(() => false) };
  }

  result(): IndexKeys {
    return this.index.sparse && !this.anyFieldExists ? NO_KEYS : this.found;
  }

  /** Walks all fields to the next array; fans out over that array's elements, or emits the key. */
  expand(slots: readonly Slot[]): void {
    const walked = slots.map(descend);
    const arrayAt = walked.findIndex((slot) => Array.isArray(slot.value) && !slot.isElement);
    const arraySlot = walked[arrayAt];
    if (arraySlot === undefined || !Array.isArray(arraySlot.value)) {
      this.emit(walked.map((slot) => slot.value));
      return;
    }
    const array = arraySlot.value;
    walked.forEach((slot, at) => {
      if (!Array.isArray(slot.value) || slot.isElement) return;
      if (slot.walked !== arraySlot.walked) {
        throw new CommandError(
          'CannotIndexParallelArrays',
          `cannot index parallel arrays [${last(slot.walked)}] [${last(arraySlot.walked)}]`,
        );
      }
      this.found.arrays[at] = true;
    });
    this.anyFieldExists ||= walked.some((slot) => slot.rest.length === 0 && slot.value !== undefined);
    const elements = array.length === 0 ? [undefined] : array;
    for (const element of elements) {
      this.expand(
        walked.map((slot) =>
          slot.walked === arraySlot.walked && slot.value === array ? enter(slot, element, array) : slot,
        ),
      );
    }
  }

  private emit(values: MaybeValue[]): void {
    this.anyFieldExists ||= values.some((value) => value !== undefined && value !== EMPTY_ARRAY);
    const components = values.map((value) => (value === EMPTY_ARRAY ? undefined : (value ?? null)));
    const key = compoundKey(components, this.descending);
    const text = key.toString('latin1');
    if (this.seen.has(text)) return;
    this.seen.add(text);
    this.found.keys.push(key);
    this.found.values.push(components.map((value) => value ?? null));
  }
}

/** Stands for an empty array, whose key comes before null's. */
const EMPTY_ARRAY: Document = new Map();

function last(walked: string): string {
  return walked.slice(walked.lastIndexOf('.') + 1);
}

/** Follows the path through documents, up to a value, an array or nothing. */
function descend(slot: Slot): Slot {
  let { value, rest, walked, isElement } = slot;
  while (rest.length > 0 && isDocument(value)) {
    const [part = '', ...others] = rest;
    value = value.get(part);
    walked = `${walked}.${part}`;
    rest = others;
    isElement = false;
  }
  if (rest.length > 0 && (!Array.isArray(value) || isElement)) value = undefined;
  return { value, rest, walked, isElement };
}

/** The slot moved into one element of its array. */
function enter(slot: Slot, element: MaybeValue, array: readonly MaybeValue[]): Slot {
  const [part, ...others] = slot.rest;
  const walked = `${slot.walked}[]`;
  if (part === undefined) {
    return { value: array.length === 0 ? EMPTY_ARRAY : element, rest: [], walked, isElement: true };
  }
  if (isArrayIndex(part) && !isDocument(element)) {
    return { value: array[Number(part)], rest: others, walked: `${walked}.${part}`, isElement: true };
  }
  return { value: element, rest: slot.rest, walked, isElement: true };
}
