import {
  compileTransform,
  nameAndOperand,
  TRANSFORM_STAGES,
  type Transform,
} from '../aggregation/transforms.ts';
import { CommandError } from '../command-error.ts';
import type { Filter } from '../query/filter.ts';
import { valuesEqual } from '../values/compare.ts';
import { type Document, isDocument, ObjectId, type Value } from '../values/value.ts';
import { compileUpdate, type UpdateSituation } from './compile-update.ts';
import { writePlace } from './document-place.ts';
import { parseArrayFilters } from './positional-paths.ts';
import { describeDifference, describeTouched, type TouchedPlace } from './update-description.ts';

/** A parsed update: gives the new version of a document, which it may take apart. */
export interface DocumentChange {
  isReplacement: boolean;
  apply(document: Document, situation: UpdateSituation): Document;
  /** What change streams say of it; undefined for a replacement. */
  describe(before: Document, after: Document, touched: readonly TouchedPlace[]): Document | undefined;
}

/** Parses the `u` of an update: operators, a replacement, or a pipeline. */
export function parseChange(update: Value, arrayFilters: Value | undefined): DocumentChange {
  if (Array.isArray(update)) {
    if (arrayFilters !== undefined)
      throw new CommandError('FailedToParse', 'arrayFilters may not be specified for pipeline-style updates');
    const transforms = update.map(parseTransform);
    const apply = (document: Document): Document =>
      transforms.reduce((current, transform) => transform(current), document);
    return {
      isReplacement: false,
      apply: (document) => keepId(document.get('_id'), apply(document)),
      describe: describeDifference,
    };
  }
  if (!isDocument(update))
    throw new CommandError('FailedToParse', 'Update argument must be either an object or an array');
  const first = update.keys().next().value;
  if (first?.startsWith('$') === true) {
    const apply = compileUpdate(update, parseArrayFilters(arrayFilters));
    return {
      isReplacement: false,
      apply: (document, situation) => {
        const id = document.get('_id');
        apply(document, situation);
        return checkSameId(id, document);
      },
      describe: describeTouched,
    };
  }
  return {
    isReplacement: true,
    apply: (document) => replace(document, update),
    describe: () => undefined,
  };
}

function parseTransform(stage: Value): Transform {
  const [name, operand] = nameAndOperand(stage);
  if (!TRANSFORM_STAGES.has(name))
    throw new CommandError('InvalidOptions', `${name} is not allowed to be used within an update`);
  return compileTransform(name, operand);
}

function checkSameId(id: Value | undefined, document: Document): Document {
  if (id !== undefined && !valuesEqual(id, document.get('_id'))) {
    throw new CommandError(
      'ImmutableField',
      "Performing an update on the path '_id' would modify the immutable field '_id'",
    );
  }
  return document;
}

function keepId(id: Value | undefined, document: Document): Document {
  if (id === undefined || document.has('_id')) return checkSameId(id, document);
  return new Map<string, Value>([['_id', id], ...document]);
}

function replace(document: Document, replacement: Document): Document {
  const unexpected = [...replacement.keys()].find((name) => name.startsWith('$'));
  if (unexpected !== undefined) {
    throw new CommandError(
      'DollarPrefixedFieldName',
      `The dollar ($) prefixed field '${unexpected}' in '${unexpected}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
    );
  }
  const id = document.get('_id');
  const next: Document = new Map();
  const newId = replacement.get('_id') ?? id;
  if (newId !== undefined) next.set('_id', newId);
  for (const [name, value] of replacement) if (name !== '_id') next.set(name, value);
  return checkSameId(id, next);
}

/** The document an upsert starts from: what the filter says must be equal. */
function documentFromFilter(filter: Filter): Document {
  const document: Document = new Map();
  collectEqualities(filter, document);
  return document;
}

function collectEqualities(filter: Filter, into: Document): void {
  if (filter.kind === 'and' || (filter.kind === 'or' && filter.filters.length === 1)) {
    for (const inner of filter.filters) collectEqualities(inner, into);
  }
  if (filter.kind !== 'predicate') return;
  const single = filter.operator === 'in' && Array.isArray(filter.operand) && filter.operand.length === 1;
  const value = single && Array.isArray(filter.operand) ? filter.operand[0] : filter.operand;
  if ((filter.operator === 'eq' || single) && value !== undefined) writePlace(into, filter.parts, value);
}

/** The document to insert when an upsert found none. */
export function upsertDocument(filter: Filter, change: DocumentChange): Document {
  const base = documentFromFilter(filter);
  const start = change.isReplacement ? new Map([...base].filter(([name]) => name === '_id')) : base;
  const changed = change.apply(start, { isInsert: true, arrayIndex: undefined });
  return withId(changed);
}

/** The document with `_id` first, made up where there is none. */
export function withId(document: Document): Document {
  const id = document.get('_id') ?? (document.has('_id') ? null : new ObjectId());
  return new Map<string, Value>([['_id', id], ...[...document].filter(([name]) => name !== '_id')]);
}
