import { encodeDocument } from '../values/encode.ts';
import {
  type Document,
  documentOf,
  Int32,
  isDocument,
  type MaybeValue,
  type Value,
} from '../values/value.ts';
import { readPlace } from './document-place.ts';

/** A place that an operator may have changed. */
export interface TouchedPlace {
  parts: readonly string[];
  operator: string;
}

/** What a change stream says of an update: the manual's `updateDescription`. */
class Description {
  private readonly updated: Document = new Map();
  private readonly removed: string[] = [];
  private readonly truncated: Document[] = [];

  update(path: readonly string[], value: Value): void {
    this.updated.set(path.join('.'), value);
  }

  remove(path: readonly string[]): void {
    this.removed.push(path.join('.'));
  }

  truncate(path: readonly string[], newSize: number): void {
    this.truncated.push(documentOf({ field: path.join('.'), newSize: new Int32(newSize) }));
  }

  toDocument(): Document {
    return documentOf({
      updatedFields: this.updated,
      removedFields: this.removed,
      truncatedArrays: this.truncated,
    });
  }
}

/** Whether two values are the same, their types included. */
function isIdentical(a: Value, b: Value): boolean {
  return encodeDocument(new Map([['', a]])).equals(encodeDocument(new Map([['', b]])));
}

/** Describes an update by operators: of each touched place, what became of it. */
export function describeTouched(
  before: Document,
  after: Document,
  touched: readonly TouchedPlace[],
): Document {
  const description = new Description();
  for (const { parts, operator } of touched) describePlace(description, before, after, parts, operator);
  return description.toDocument();
}

function describePlace(
  description: Description,
  before: Document,
  after: Document,
  parts: readonly string[],
  operator: string,
): void {
  const created = parts.findIndex((_part, at) => readPlace(before, parts.slice(0, at + 1)) === undefined);
  const path = created < 0 ? parts : parts.slice(0, created + 1);
  const old: MaybeValue = readPlace(before, path);
  const value: MaybeValue = readPlace(after, path);
  if (value === undefined) {
    if (old !== undefined) description.remove(path);
    return;
  }
  if (old !== undefined && isIdentical(old, value)) return;
  // Of what was only appended, the server tells the new elements; $push into an empty array is told as a whole
  // (push_node.cpp, addtoset_node.cpp).
  const appends = operator === '$addToSet' || (operator === '$push' && Array.isArray(old) && old.length > 0);
  const isAppended =
    appends && Array.isArray(old) && Array.isArray(value) && isIdentical(old, value.slice(0, old.length));
  if (!isAppended) description.update(path, value);
  else
    for (const [index, element] of value.entries())
      if (index >= old.length) description.update([...path, String(index)], element);
}

/** Describes an update by a pipeline: the difference of the two versions, document within document. */
export function describeDifference(before: Document, after: Document): Document {
  const description = new Description();
  describeDocuments(description, before, after, []);
  return description.toDocument();
}

function describeDocuments(
  description: Description,
  before: Document,
  after: Document,
  path: readonly string[],
): void {
  for (const name of before.keys()) if (!after.has(name)) description.remove([...path, name]);
  for (const [name, value] of after) describeValue(description, before.get(name), value, [...path, name]);
}

function describeValue(
  description: Description,
  before: MaybeValue,
  after: Value,
  path: readonly string[],
): void {
  if (before === undefined) description.update(path, after);
  else if (isDocument(before) && isDocument(after)) describeDocuments(description, before, after, path);
  else if (Array.isArray(before) && Array.isArray(after)) {
    if (after.length < before.length) description.truncate(path, after.length);
    for (const [index, element] of after.entries())
      describeValue(description, before[index], element, [...path, String(index)]);
  } else if (!isIdentical(before, after)) description.update(path, after);
}
