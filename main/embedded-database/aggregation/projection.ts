import { CommandError } from '../command-error.ts';
import { compileExpression } from '../expressions/compile.ts';
import { rootVariables } from '../expressions/expression.ts';
import { isOperatorDocument } from '../query/parse-filter.ts';
import {
  type Document,
  isDocument,
  isNumeric,
  isTruthy,
  type MaybeValue,
  type Value,
} from '../values/value.ts';
import { findPart } from './find-projection.ts';
import {
  applyTree,
  type ProjectionMode,
  type ProjectionNode,
  type ProjectionTree,
} from './projection-tree.ts';

/** Gives what is left of a document. `arrayIndex` is the position that the query matched, for `field.$`. */
export interface Projection {
  apply(document: Document, variables?: ReadonlyMap<string, MaybeValue>, arrayIndex?: number): Document;
  /** The top-level fields it reads; undefined when any. */
  fields: ReadonlySet<string> | undefined;
}

/** What has been learnt about a projection while reading it. */
interface Reading {
  isFind: boolean;
  includes: string[];
  excludes: string[];
  fields: Set<string>;
  readsAll: boolean;
}

/** Compiles `$project`, or with `isFind` the projection of a find, which knows `$slice`, `$elemMatch` and `$`. */
export function compileProjection(spec: Document, isFind: boolean): Projection {
  if (spec.size === 0 && !isFind)
    throw new CommandError(
      51272,
      'Invalid $project :: caused by :: projection specification must have at least one field',
    );
  const reading: Reading = { isFind, includes: [], excludes: [], fields: new Set(), readsAll: false };
  const tree: ProjectionTree = new Map();
  for (const [path, value] of spec) addPath(tree, path.split('.'), value, path, reading);
  const [excluded] = reading.excludes;
  const [included] = reading.includes;
  if (excluded !== undefined && included !== undefined) {
    throw new CommandError(
      31254,
      `Invalid $project :: caused by :: Cannot do exclusion on field ${excluded} in inclusion projection`,
    );
  }
  const idNode = tree.get('_id');
  const onlyId = included === undefined && excluded === undefined;
  const mode: ProjectionMode =
    included !== undefined || (onlyId && idNode?.kind === 'include') ? 'include' : 'keep';
  if (mode === 'include' && idNode === undefined) tree.set('_id', { kind: 'include' });
  const fields =
    mode === 'keep' || reading.readsAll ? undefined : new Set([...tree.keys(), ...reading.fields]);
  return {
    fields,
    apply: (document, variables, arrayIndex) => {
      const result = applyTree(tree, document, rootVariables(document, variables), mode, arrayIndex);
      return isDocument(result) ? result : new Map();
    },
  };
}

/** Compiles `$addFields`: everything is computed, everything else stays. */
export function compileAddedFields(spec: Document): Projection {
  const reading: Reading = { isFind: false, includes: [], excludes: [], fields: new Set(), readsAll: true };
  const tree: ProjectionTree = new Map();
  const add = (into: ProjectionTree, parts: string[], value: Value, path: string): void => {
    if (isDocument(value) && value.size > 0 && !isOperatorDocument(value)) {
      for (const [name, inner] of value) add(into, [...parts, ...name.split('.')], inner, `${path}.${name}`);
    } else place(into, parts, computed(value, reading), path);
  };
  for (const [path, value] of spec) add(tree, path.split('.'), value, path);
  return {
    fields: undefined,
    apply: (document, variables) => {
      const result = applyTree(tree, document, rootVariables(document, variables), 'keep', undefined);
      return isDocument(result) ? result : new Map();
    },
  };
}

function computed(value: Value, reading: Reading): ProjectionNode {
  const expression = compileExpression(value);
  if (expression.fields === undefined) reading.readsAll = true;
  else for (const field of expression.fields) reading.fields.add(field);
  return { kind: 'compute', evaluate: expression.evaluate };
}

function addPath(tree: ProjectionTree, parts: string[], value: Value, path: string, reading: Reading): void {
  const isId = path === '_id';
  const part = reading.isFind ? findPart(parts, value) : undefined;
  if (part !== undefined) {
    if (part.includes) reading.includes.push(path);
    place(tree, part.parts, part.node, path);
  } else if (typeof value === 'boolean' || isNumeric(value)) {
    const include = isTruthy(value);
    if (!isId) (include ? reading.includes : reading.excludes).push(path);
    place(tree, parts, { kind: include ? 'include' : 'exclude' }, path);
  } else if (isDocument(value) && value.size > 0 && !isOperatorDocument(value)) {
    for (const [name, inner] of value)
      addPath(tree, [...parts, ...name.split('.')], inner, `${path}.${name}`, reading);
  } else {
    reading.includes.push(path);
    place(tree, parts, computed(value, reading), path);
  }
}

/** Hangs a node into the tree; a path and a part of it cannot both be asked for. */
function place(tree: ProjectionTree, parts: readonly string[], node: ProjectionNode, path: string): void {
  const [part = '', ...rest] = parts;
  if (part === '') throw new CommandError(40352, 'FieldPath cannot be constructed with empty string');
  if (part.startsWith('$'))
    throw new CommandError(
      16410,
      `FieldPath field names may not start with '$'. Consider using $getField or $setField.`,
    );
  const existing = tree.get(part);
  if (rest.length === 0) {
    if (existing !== undefined) throw new CommandError(31249, `Path collision at ${path}`);
    tree.set(part, node);
    return;
  }
  if (existing !== undefined && existing.kind !== 'nested')
    throw new CommandError(31249, `Path collision at ${path} remaining portion ${rest.join('.')}`);
  const children: ProjectionTree = existing?.children ?? new Map();
  tree.set(part, { kind: 'nested', children });
  place(children, rest, node, path);
}
