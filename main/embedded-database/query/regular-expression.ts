import { CommandError } from '../command-error.ts';
import type { BSONRegExp } from '../values/value.ts';

const compiled = new Map<string, RegExp>();
const KEEP_AT_MOST = 500;

/** Removes what the `x` option ignores: white space and comments outside of character classes. */
function stripExtended(pattern: string): string {
  return pattern.replace(
    /(\\.)|(\[(?:\\.|[^\]])*\])|\s+|#.*/gs,
    (_all, escaped?: string, set?: string) => escaped ?? set ?? '',
  );
}

/** The JavaScript regular expression for MongoDB's, compiled once. */
export function compileRegExp(expression: BSONRegExp): RegExp {
  const key = `${expression.options}/${expression.pattern}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const unknown = /[^imsxu]/.exec(expression.options);
  if (unknown !== null) throw new CommandError(51108, `invalid flag in regex options: ${unknown[0]}`);
  const flags = [...expression.options].filter((flag) => 'ims'.includes(flag)).join('');
  const source = expression.options.includes('x') ? stripExtended(expression.pattern) : expression.pattern;
  const regExp = tryCompile(source, `${flags}u`) ?? tryCompile(source, flags);
  if (regExp === undefined) {
    throw new CommandError(51091, `Regular expression is invalid: ${expression.pattern}`);
  }
  if (compiled.size >= KEEP_AT_MOST) compiled.clear();
  compiled.set(key, regExp);
  return regExp;
}

function tryCompile(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

/** The literal text an anchored expression begins with, when an index range can stand for it. */
export function literalPrefix(expression: BSONRegExp): { prefix: string; isWhole: boolean } | undefined {
  if (/[imx]/.test(expression.options) || !/^(\^|\\A)/.test(expression.pattern)) return undefined;
  const rest = expression.pattern.replace(/^(\^|\\A)/, '');
  if (rest.includes('|')) return undefined;
  let prefix = '';
  let at = 0;
  while (at < rest.length) {
    const character = String.fromCodePoint(rest.codePointAt(at) ?? 0);
    let literal = character;
    let width = character.length;
    if (character === '\\') {
      const next = rest[at + 1];
      if (next === undefined || /[A-Za-z0-9]/.test(next)) break;
      literal = next;
      width = 2;
    } else if (/[.*+?()[\]{}^$]/.test(character)) break;
    if (/[*?{]/.test(rest[at + width] ?? '')) break; // the character may be absent
    prefix += literal;
    at += width;
    if (rest[at] === '+') break;
  }
  if (prefix === '') return undefined;
  return { prefix, isWhole: at === rest.length || rest.slice(at) === '.*' };
}
