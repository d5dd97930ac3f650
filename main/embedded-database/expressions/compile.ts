import { CommandError } from '../command-error.ts';
import { type Document, isDocument, type MaybeValue, type Value } from '../values/value.ts';
import type { CompiledExpression, Evaluate, Scope } from './expression.ts';
import { OPERATORS } from './operators.ts';

/** Collects what an expression reads while it is compiled. */
interface Dependencies {
  fields: Set<string>;
  readsAll: boolean;
}

/** Compiles an aggregation expression: field paths, variables, literals, documents and operators. */
export function compileExpression(value: Value): CompiledExpression {
  const dependencies: Dependencies = { fields: new Set(), readsAll: false };
  const evaluate = compile(value, dependencies);
  return { evaluate, fields: dependencies.readsAll ? undefined : dependencies.fields };
}

function compile(value: Value, dependencies: Dependencies): Evaluate {
  if (typeof value === 'string' && value.startsWith('$')) return compilePath(value, dependencies);
  if (Array.isArray(value)) {
    const elements = value.map((element) => compile(element, dependencies));
    return (scope) => elements.map((element) => element(scope) ?? null);
  }
  if (isDocument(value)) return compileDocument(value, dependencies);
  return () => value;
}

function compileDocument(document: Document, dependencies: Dependencies): Evaluate {
  const [first] = document;
  if (first?.[0].startsWith('$')) {
    if (document.size !== 1) {
      throw new CommandError(
        15983,
        `An object representing an expression must have exactly one field: ${[...document.keys()].join(', ')}`,
      );
    }
    const operator = OPERATORS.get(first[0]);
    if (operator === undefined) {
      throw new CommandError('InvalidPipelineOperator', `Unrecognized expression '${first[0]}'`);
    }
    return operator(first[1], (value) => compile(value, dependencies));
  }
  const fields = [...document].map(([name, value]) => {
    if (name.includes('.'))
      throw new CommandError(
        16412,
        `FieldPath field names may not contain '.'. Consider using $getField or $setField.`,
      );
    return [name, compile(value, dependencies)] as const;
  });
  return (scope) => {
    const result: Document = new Map();
    for (const [name, evaluate] of fields) {
      const value = evaluate(scope);
      if (value !== undefined) result.set(name, value);
    }
    return result;
  };
}

function compilePath(text: string, dependencies: Dependencies): Evaluate {
  if (text.startsWith('$$')) return compileVariable(text.slice(2), dependencies);
  const parts = splitPath(text.slice(1));
  dependencies.fields.add(parts[0] ?? '');
  return (scope) => valueAtPath(scope.root, parts, 0);
}

function splitPath(path: string): string[] {
  const parts = path.split('.');
  if (parts.includes(''))
    throw new CommandError(40353, `FieldPath must not end with a '.' or hold empty names: '${path}'`);
  return parts;
}

function compileVariable(path: string, dependencies: Dependencies): Evaluate {
  const [name = '', ...rest] = path.split('.');
  const read = variableReader(name, rest, dependencies);
  return rest.length === 0 ? read : (scope) => valueAtPath(read(scope), rest, 0);
}

function variableReader(name: string, rest: readonly string[], dependencies: Dependencies): Evaluate {
  if (name === 'ROOT' || name === 'CURRENT') {
    const field = rest[0];
    if (field === undefined) dependencies.readsAll = true;
    else dependencies.fields.add(field);
    return (scope) => scope.root;
  }
  if (name === 'NOW') {
    const now = new Date();
    return () => now;
  }
  if (name === 'REMOVE') return () => undefined;
  return (scope: Scope): MaybeValue => {
    if (!scope.variables.has(name)) throw new CommandError(17276, `Use of undefined variable: ${name}`);
    return scope.variables.get(name);
  };
}

/** The value of an expression path: through arrays it collects the values of all documents in them. */
export function valueAtPath(value: MaybeValue, parts: readonly string[], at: number): MaybeValue {
  const part = parts[at];
  if (part === undefined) return value;
  if (isDocument(value)) return valueAtPath(value.get(part), parts, at + 1);
  if (!Array.isArray(value)) return undefined;
  const found: Value[] = [];
  for (const element of value) {
    const inner = isDocument(element) || Array.isArray(element) ? valueAtPath(element, parts, at) : undefined;
    if (inner !== undefined) found.push(inner);
  }
  return found;
}
