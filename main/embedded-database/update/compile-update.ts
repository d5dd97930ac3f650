import { CommandError } from '../command-error.ts';
import { isArrayIndex } from '../query/matches.ts';
import { type Document, isDocument, type Value } from '../values/value.ts';
import { ARRAY_OPERATORS } from './array-operators.ts';
import { checkViable, passesArray, readPlace, removePlace, writePlace } from './document-place.ts';
import { FIELD_OPERATORS, type MakeFieldOperator } from './field-operators.ts';
import { type ArrayFilters, concretePaths, identifierIn, type Positions } from './positional-paths.ts';
import type { TouchedPlace } from './update-description.ts';

/** Changes a document in place. */
export type ApplyUpdate = (document: Document, situation: UpdateSituation) => void;

export interface UpdateSituation extends Pick<Positions, 'arrayIndex'> {
  isInsert: boolean;
  /** Where given, it is told every place that an operator worked on. */
  touched?: TouchedPlace[];
}

/** One operator on one path. */
interface Step {
  path: string;
  operator: string;
  apply: (document: Document, parts: readonly string[][], situation: UpdateSituation) => void;
}

const MAKERS = new Map<string, MakeFieldOperator>([...FIELD_OPERATORS, ...ARRAY_OPERATORS]);
export const OPERATOR_NAMES: ReadonlySet<string> = new Set([...MAKERS.keys(), '$unset', '$rename']);

/** Compiles `{ $set: …, $push: … }`. Paths are taken in the order of their names, as MongoDB does since version 5. */
export function compileUpdate(update: Document, arrayFilters: ArrayFilters): ApplyUpdate {
  const steps: Step[] = [];
  for (const [operator, operands] of update) {
    if (!OPERATOR_NAMES.has(operator)) {
      throw new CommandError(
        'FailedToParse',
        `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
      );
    }
    if (!isDocument(operands)) {
      throw new CommandError(
        'FailedToParse',
        `Modifiers operate on fields but we found type ${typeof operands} instead. For example: {$mod: {<field>: ...}} not {${operator}: ${String(operands)}}`,
      );
    }
    for (const [path, operand] of operands) steps.push(...compileStep(operator, path, operand));
  }
  checkPaths(steps, arrayFilters);
  steps.sort((a, b) => comparePaths(a.path.split('.'), b.path.split('.')));
  return (document, situation) => {
    for (const step of steps) {
      const { arrayIndex, touched } = situation;
      const places = concretePaths(document, step.path.split('.'), { arrayIndex, arrayFilters });
      step.apply(document, places, situation);
      for (const parts of places) touched?.push({ parts, operator: step.operator });
    }
  };
}

/** Name by name; two positions by number, so that 2 comes before 10. */
function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (const [at, left] of a.entries()) {
    const right = b[at];
    if (right === undefined) return 1;
    if (left === right) continue;
    if (isArrayIndex(left) && isArrayIndex(right)) return Number(left) - Number(right);
    return left < right ? -1 : 1;
  }
  return a.length - b.length;
}

function compileStep(operator: string, path: string, operand: Value): Step[] {
  if (path === '' || path.split('.').includes('')) {
    throw new CommandError(
      'EmptyFieldName',
      `The update path '${path}' contains an empty field name, which is not allowed.`,
    );
  }
  if (operator === '$unset') {
    return [
      {
        path,
        operator,
        apply: (document, places) => {
          for (const parts of places) removePlace(document, parts);
        },
      },
    ];
  }
  if (operator === '$rename') return compileRename(path, operand);
  const make = MAKERS.get(operator);
  if (make === undefined) throw new CommandError('FailedToParse', `Unknown modifier: ${operator}`);
  const next = make(operand, path);
  const onlyOnInsert = operator === '$setOnInsert';
  return [
    {
      path,
      operator,
      apply: (document, places, situation) => {
        if (onlyOnInsert && !situation.isInsert) return;
        for (const parts of places) {
          const current = readPlace(document, parts);
          const value = next(current, parts.join('.'));
          if (value !== undefined) writePlace(document, parts, copyValue(value));
          else if (current === undefined) checkViable(document, parts);
        }
      },
    },
  ];
}

/** Documents of one update must not share what it sets. */
function copyValue(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyValue);
  return isDocument(value) ? new Map([...value].map(([name, inner]) => [name, copyValue(inner)])) : value;
}

function compileRename(from: string, to: Value): Step[] {
  if (typeof to !== 'string')
    throw new CommandError('BadValue', `The 'to' field for $rename must be a string: ${from}`);
  if (from === to)
    throw new CommandError('BadValue', `The source and target field for $rename must differ: ${from}`);
  if (from.includes('$') || to.includes('$'))
    throw new CommandError(
      'BadValue',
      `The source or destination field for $rename may not be dynamic: ${from}`,
    );
  const source = from.split('.');
  // It counts as a write to its target: that is the path whose order decides.
  return [
    { path: from, operator: '$rename', apply: () => undefined },
    {
      path: to,
      operator: '$rename',
      apply: (document, places) => {
        checkViable(document, source);
        const value = readPlace(document, source);
        if (value === undefined) return;
        for (const target of places) {
          for (const [which, parts] of [['source', source] as const, ['destination', target] as const])
            if (passesArray(document, parts))
              throw new CommandError(
                'BadValue',
                `The ${which} field cannot be an array element, '${parts.join('.')}' in doc has an array field`,
              );
          writePlace(document, target, value);
          removePlace(document, source);
        }
      },
    },
  ];
}

/** No two operators may touch the same place, and every `$[id]` needs its filter and every filter its `$[id]`. */
function checkPaths(steps: readonly Step[], arrayFilters: ArrayFilters): void {
  const paths = steps.map((step) => step.path).sort();
  for (const path of paths) {
    const other = paths.find((candidate) => candidate !== path && candidate.startsWith(`${path}.`));
    if (other !== undefined || paths.indexOf(path) !== paths.lastIndexOf(path)) {
      throw new CommandError(
        'ConflictingUpdateOperators',
        `Updating the path '${other ?? path}' would create a conflict at '${path}'`,
      );
    }
  }
  const used = new Set(paths.flatMap((path) => path.split('.').flatMap((part) => identifierIn(part) ?? [])));
  for (const identifier of arrayFilters.keys()) {
    if (!used.has(identifier))
      throw new CommandError(
        'FailedToParse',
        `The array filter for identifier '${identifier}' was not used in the update`,
      );
  }
}
