import type { Evaluate, Scope } from '../expressions/expression.ts';
import { type Document, isDocument, type MaybeValue, type Value } from '../values/value.ts';

/** What happens to one field. */
export type ProjectionNode =
  | { kind: 'include' }
  | { kind: 'exclude' }
  | { kind: 'compute'; evaluate: Evaluate }
  /** Takes part of an array (`$slice`, `$elemMatch`, `$`); `undefined` drops the field. */
  | { kind: 'part'; take: (value: Value, arrayIndex: number | undefined) => MaybeValue }
  | { kind: 'nested'; children: ProjectionTree };

export type ProjectionTree = Map<string, ProjectionNode>;

/** Whether fields that are not named stay (`exclude`, `$addFields`) or go (`include`). */
export type ProjectionMode = 'include' | 'keep';

function computes(tree: ProjectionTree): boolean {
  return [...tree.values()].some(
    (node) => node.kind === 'compute' || (node.kind === 'nested' && computes(node.children)),
  );
}

/** Applies a tree of fields to a value: to a document, to each document in an array. */
export function applyTree(
  tree: ProjectionTree,
  value: MaybeValue,
  scope: Scope,
  mode: ProjectionMode,
  arrayIndex: number | undefined,
): MaybeValue {
  if (isDocument(value)) return applyToDocument(tree, value, scope, mode, arrayIndex);
  if (Array.isArray(value)) {
    return value.flatMap((element) => applyTree(tree, element, scope, mode, arrayIndex) ?? []);
  }
  if (computes(tree)) return applyToDocument(tree, new Map(), scope, mode, arrayIndex);
  return mode === 'keep' ? value : undefined;
}

function applyToDocument(
  tree: ProjectionTree,
  document: Document,
  scope: Scope,
  mode: ProjectionMode,
  arrayIndex: number | undefined,
): Document {
  const result: Document = new Map();
  for (const [name, value] of document) {
    const node = tree.get(name);
    const projected =
      node === undefined
        ? mode === 'keep'
          ? value
          : undefined
        : projectField(node, value, scope, mode, arrayIndex);
    if (projected !== undefined) result.set(name, projected);
  }
  for (const [name, node] of tree) {
    const isComputed = node.kind === 'compute' && (mode === 'include' || !document.has(name));
    const makesParent = node.kind === 'nested' && !document.has(name) && computes(node.children);
    if (!isComputed && !makesParent) continue;
    const value =
      node.kind === 'compute' ? node.evaluate(scope) : projectField(node, new Map(), scope, mode, arrayIndex);
    if (value !== undefined) result.set(name, value);
  }
  return result;
}

function projectField(
  node: ProjectionNode,
  value: Value,
  scope: Scope,
  mode: ProjectionMode,
  arrayIndex: number | undefined,
): MaybeValue {
  switch (node.kind) {
    case 'include':
      return value;
    case 'exclude':
      return undefined;
    case 'compute':
      return mode === 'keep' ? node.evaluate(scope) : undefined; // an included document gets it at its end
    case 'part':
      return node.take(value, arrayIndex);
    case 'nested':
      return applyTree(node.children, value, scope, mode, arrayIndex);
  }
}
