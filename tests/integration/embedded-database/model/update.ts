import type { Operators } from './match.ts';
import { ModelError } from './model-error.ts';
import { nextValue } from './operators.ts';
import { type Positional, plainPaths, readPlace, setPlace, unsetPlace } from './places.ts';
import { copyOfDocument, type ModelDocument, type ModelValue } from './values.ts';

/** An update as the driver takes it: `{ $set: { 'a.b': value } }`. */
export interface ModelUpdate {
  [operator: string]: { [path: string]: ModelValue | Operators };
}

interface Step {
  operator: string;
  /** The path that is written to, whose place in the order decides when. */
  path: string;
  operand: ModelValue | Operators;
}

const PATH_NOT_VIABLE = 28;
const BAD_VALUE = 2;
/** These make the path they name where it is missing. */
const MAKES_PATHS = new Set(['$set', '$inc', '$mul', '$min', '$max', '$push', '$addToSet']);

/** What a document becomes by an update. @throws ModelError where MongoDB refuses it */
export function applyUpdate(
  before: ModelDocument,
  update: ModelUpdate,
  positional: Positional,
): ModelDocument {
  const document = copyOfDocument(before);
  for (const step of inOrder(update)) applyStep(document, step, positional);
  return document;
}

/** Paths are taken name by name, names in order of characters, positions in order of numbers (manual, "Update"). */
function inOrder(update: ModelUpdate): Step[] {
  const steps = Object.entries(update).flatMap(([operator, operands]) =>
    Object.entries(operands).map(([path, operand]): Step => {
      if (operator !== '$rename') return { operator, path, operand };
      return { operator, path: operand as string, operand: path };
    }),
  );
  return steps.sort((a, b) => comparePaths(a.path.split('.'), b.path.split('.')));
}

function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (const [at, left] of a.entries()) {
    const right = b[at];
    if (right === undefined) return 1;
    if (left === right) continue;
    if (/^\d+$/.test(left) && /^\d+$/.test(right)) return Number(left) - Number(right);
    return left < right ? -1 : 1;
  }
  return a.length - b.length;
}

function applyStep(document: ModelDocument, step: Step, positional: Positional): void {
  if (step.operator === '$setOnInsert') return;
  if (step.operator === '$rename') {
    rename(document, String(step.operand), step.path);
    return;
  }
  for (const path of plainPaths(document, step.path, positional)) {
    if (step.operator === '$unset') {
      unsetPlace(document, path);
      continue;
    }
    const { value, viable } = readPlace(document, path);
    if (!viable) throw new ModelError(PATH_NOT_VIABLE);
    if (value === undefined && !MAKES_PATHS.has(step.operator)) continue;
    const next = nextValue(step.operator, value, step.operand);
    if (next !== undefined) setPlace(document, path, next);
  }
}

/** A set of the new place, then an unset of the old one; never through an array (manual page "$rename"). */
function rename(document: ModelDocument, from: string, to: string): void {
  const source = readPlace(document, from.split('.'));
  if (!source.viable) throw new ModelError(PATH_NOT_VIABLE);
  if (source.value === undefined) return;
  for (const path of [from, to]) if (passesArray(document, path)) throw new ModelError(BAD_VALUE);
  setPlace(document, to.split('.'), source.value);
  unsetPlace(document, from.split('.'));
}

function passesArray(document: ModelDocument, path: string): boolean {
  const parts = path.split('.');
  return parts.some((_part, at) => at > 0 && Array.isArray(readPlace(document, parts.slice(0, at)).value));
}
