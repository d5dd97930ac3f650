import { CommandError } from '../command-error.ts';
import { compileRegExp } from '../query/regular-expression.ts';
import { compareStrings } from '../values/compare.ts';
import { typeName } from '../values/type-names.ts';
import { BSONRegExp, Int32, isNumeric, type MaybeValue, toInteger, type Value } from '../values/value.ts';
import type { Operator } from './expression.ts';
import { numberText } from './number-text.ts';
import {
  binary,
  compileBetween,
  compileExactly,
  compileList,
  compileNamed,
  isNullish,
  unary,
} from './operands.ts';

/** Text of what string operators take for text; null and missing are empty. */
function textOf(name: string, value: MaybeValue): string {
  if (isNullish(value)) return '';
  if (typeof value === 'string') return value;
  if (value instanceof Date) return value.toISOString();
  if (isNumeric(value)) return numberText(value);
  throw new CommandError(16007, `can't convert from BSON type ${typeName(value)} to String in ${name}`);
}

function strictText(name: string, value: MaybeValue): string {
  if (typeof value === 'string') return value;
  throw new CommandError(34471, `${name} requires a string argument, found: ${typeName(value)}`);
}

/** MongoDB changes the case of the letters of ASCII alone. */
function upperCase(text: string): string {
  return text.replace(/[a-z]+/g, (letters) => letters.toUpperCase());
}

function lowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

const concat: Operator = (operand, compile) => {
  const list = compileList(operand, compile);
  return (scope) => {
    let text = '';
    for (const evaluate of list) {
      const value = evaluate(scope);
      if (isNullish(value)) return null;
      if (typeof value !== 'string')
        throw new CommandError(16702, `$concat only supports strings, not ${typeName(value)}`);
      text += value;
    }
    return text;
  };
};

/** A part of a text by positions of characters. */
const substringOfCharacters: Operator = (operand, compile) => {
  const [text, start, length] = compileExactly('$substrCP', 3, operand, compile);
  return (scope) => {
    const whole = textOf('$substrCP', text?.(scope));
    const from = position('$substrCP', start?.(scope));
    const count = position('$substrCP', length?.(scope));
    if (from < 0)
      throw new CommandError(34455, '$substrCP: the starting index must be a non-negative integer');
    if (count < 0) throw new CommandError(34454, '$substrCP: length must be a non-negative integer');
    return [...whole].slice(from, from + count).join('');
  };
};

/** A part of a text by positions of bytes; a length below zero means to the end. Characters must not be cut apart. */
function substringOfBytes(name: string): [string, Operator] {
  return [
    name,
    (operand, compile) => {
      const [text, start, length] = compileExactly(name, 3, operand, compile);
      return (scope) => {
        const whole = Buffer.from(textOf(name, text?.(scope)));
        const from = position(name, start?.(scope));
        const count = position(name, length?.(scope));
        if (from < 0)
          throw new CommandError(50752, `${name}: starting index must be non-negative (got: ${from})`);
        const end = count < 0 ? whole.length : Math.min(from + count, whole.length);
        if (isInsideCharacter(whole, from))
          throw new CommandError(
            28656,
            `${name}: Invalid range, starting index is a UTF-8 continuation byte.`,
          );
        if (isInsideCharacter(whole, end))
          throw new CommandError(
            28657,
            `${name}: Invalid range, ending index is in the middle of a UTF-8 character.`,
          );
        return whole.toString('utf8', from, end);
      };
    },
  ];
}

function isInsideCharacter(text: Buffer, at: number): boolean {
  return at < text.length && ((text[at] ?? 0) & 0xc0) === 0x80;
}

function position(name: string, value: MaybeValue): number {
  const number = toInteger(value);
  if (number === undefined) throw new CommandError(34450, `${name}: positions must be whole numbers`);
  return number;
}

function trim(name: string, atStart: boolean, atEnd: boolean): [string, Operator] {
  return [
    name,
    (operand, compile) => {
      const named = compileNamed(name, operand, compile, ['input'], ['chars']);
      return (scope) => {
        const input = named.get('input')?.(scope);
        const chars = named.get('chars')?.(scope);
        if (isNullish(input) || (named.has('chars') && isNullish(chars))) return null;
        const removed = new Set([
          ...(typeof chars === 'string'
            ? chars
            : '\0 \t\n\v\f\r\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u1680'),
        ]);
        const letters = [...strictText(name, input)];
        let start = 0;
        let end = letters.length;
        while (atStart && start < end && removed.has(letters[start] ?? '')) start += 1;
        while (atEnd && end > start && removed.has(letters[end - 1] ?? '')) end -= 1;
        return letters.slice(start, end).join('');
      };
    },
  ];
}

const regexMatch: Operator = (operand, compile) => {
  const named = compileNamed('$regexMatch', operand, compile, ['input', 'regex'], ['options']);
  return (scope) => {
    const input = named.get('input')?.(scope);
    const regex = named.get('regex')?.(scope);
    if (isNullish(input) || isNullish(regex)) return false;
    const options = named.get('options')?.(scope);
    const pattern = regex instanceof BSONRegExp ? regex.pattern : strictText('$regexMatch', regex);
    const flags = typeof options === 'string' ? options : regex instanceof BSONRegExp ? regex.options : '';
    return compileRegExp(new BSONRegExp(pattern, [...flags].sort().join(''))).test(
      strictText('$regexMatch', input),
    );
  };
};

function replace(
  name: string,
  apply: (input: string, find: string, by: string) => string,
): [string, Operator] {
  return [
    name,
    (operand, compile) => {
      const named = compileNamed(name, operand, compile, ['input', 'find', 'replacement']);
      return (scope) => {
        const parts: Value[] = [];
        for (const field of ['input', 'find', 'replacement']) {
          const value = named.get(field)?.(scope);
          if (isNullish(value)) return null;
          parts.push(value);
        }
        const [input = '', find = '', by = ''] = parts.map((part) => strictText(name, part));
        return apply(input, find, by);
      };
    },
  ];
}

const indexOf: Operator = (operand, compile) => {
  const [text, part, from, to] = compileBetween('$indexOfCP', 2, 4, operand, compile);
  return (scope) => {
    const whole = text?.(scope);
    if (isNullish(whole)) return null;
    const letters = [...strictText('$indexOfCP', whole)];
    const start = toInteger(from?.(scope)) ?? 0;
    const end = toInteger(to?.(scope)) ?? letters.length;
    const searched = letters.slice(start, end).join('');
    const at = start > letters.length ? -1 : searched.indexOf(strictText('$indexOfCP', part?.(scope)));
    return new Int32(at < 0 ? -1 : start + [...searched.slice(0, at)].length);
  };
};

/** Operators on text. */
export const STRING_OPERATORS: readonly [string, Operator][] = [
  ['$concat', concat],
  unary('$toUpper', (value) => upperCase(textOf('$toUpper', value))),
  unary('$toLower', (value) => lowerCase(textOf('$toLower', value))),
  unary('$strLenCP', (value) => new Int32([...strictText('$strLenCP', value)].length)),
  unary('$strLenBytes', (value) => new Int32(Buffer.byteLength(strictText('$strLenBytes', value)))),
  binary(
    '$strcasecmp',
    (a, b) =>
      new Int32(
        Math.sign(compareStrings(upperCase(textOf('$strcasecmp', a)), upperCase(textOf('$strcasecmp', b)))),
      ),
  ),
  binary('$split', (text, by) => {
    if (isNullish(text) || isNullish(by)) return null;
    if (by === '') throw new CommandError(40087, '$split requires a non-empty separator');
    return strictText('$split', text).split(strictText('$split', by));
  }),
  ['$substrCP', substringOfCharacters],
  substringOfBytes('$substrBytes'),
  substringOfBytes('$substr'),
  trim('$trim', true, true),
  trim('$ltrim', true, false),
  trim('$rtrim', false, true),
  ['$regexMatch', regexMatch],
  replace('$replaceOne', (input, find, by) => input.replace(find, () => by)),
  replace('$replaceAll', (input, find, by) => input.replaceAll(find, () => by)),
  ['$indexOfCP', indexOf],
];
