import { CommandError } from '../command-error.ts';
import { readPlace, removePlace, writePlace } from '../update/document-place.ts';
import { type Document, isDocument, type MaybeValue, type Value } from '../values/value.ts';
import type { MakeStage } from './stage.ts';

interface Unwind {
  parts: string[];
  indexField: string | undefined;
  keepsEmpty: boolean;
}

function parse(operand: Value): Unwind {
  const options: Document = isDocument(operand) ? operand : new Map([['path', operand]]);
  for (const name of options.keys()) {
    if (!['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'].includes(name))
      throw new CommandError(28811, `unrecognized option to $unwind stage: ${name}`);
  }
  const path = options.get('path');
  if (path === undefined) throw new CommandError(28812, 'no path specified to $unwind stage');
  if (typeof path !== 'string')
    throw new CommandError(28808, 'expected a string as the path for $unwind stage');
  if (!path.startsWith('$'))
    throw new CommandError(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  const indexField = options.get('includeArrayIndex');
  if (indexField !== undefined && (typeof indexField !== 'string' || indexField === '')) {
    throw new CommandError(
      28810,
      'expected a non-empty string for the includeArrayIndex  option to $unwind stage',
    );
  }
  return {
    parts: path.slice(1).split('.'),
    indexField,
    keepsEmpty: options.get('preserveNullAndEmptyArrays') === true,
  };
}

/** The document with another value at a path; only the documents on the way are copied. */
function withValue(document: Document, parts: readonly string[], value: Value): Document {
  const [part = '', ...rest] = parts;
  const copy: Document = new Map(document);
  const inner = copy.get(part);
  copy.set(part, rest.length === 0 || !isDocument(inner) ? value : withValue(inner, rest, value));
  return copy;
}

/** `$unwind`: one document for each element of an array. */
export const unwind: MakeStage = (operand) => {
  const { parts, indexField, keepsEmpty } = parse(operand);
  const withIndex = (document: Document, index: bigint | null): Document => {
    if (indexField !== undefined) writePlace(document, indexField.split('.'), index);
    return document;
  };
  return function* (documents) {
    for (const document of documents) {
      const value: MaybeValue = readPlace(document, parts);
      if (Array.isArray(value)) {
        for (const [index, element] of value.entries())
          yield withIndex(withValue(document, parts, element), BigInt(index));
        if (value.length === 0 && keepsEmpty) yield withIndex(without(document, parts), null);
      } else if (value !== undefined && value !== null) yield withIndex(new Map(document), null);
      else if (keepsEmpty) yield withIndex(new Map(document), null);
    }
  };
};

function without(document: Document, parts: readonly string[]): Document {
  const copy = withValue(document, parts, null);
  removePlace(copy, parts);
  return copy;
}
