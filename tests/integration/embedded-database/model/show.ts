import { deserialize, EJSON, serialize } from 'bson';
import type { ModelDocument } from './values.ts';

/** What a case looked like, in words that can be pasted into a shell. */
export function show(what: unknown): string {
  const shown = serialize({ what }, { ignoreUndefined: false });
  return EJSON.stringify(deserialize(shown, { promoteValues: false, bsonRegExp: true }).what, {
    relaxed: false,
  });
}

export function bytesOf(document: ModelDocument): Buffer {
  return Buffer.from(serialize(document));
}

/** What a driver that was asked for raw documents gives. */
export function rawBytes(value: unknown): Buffer {
  if (!(value instanceof Uint8Array)) throw new Error('not a raw document');
  return Buffer.from(value);
}
