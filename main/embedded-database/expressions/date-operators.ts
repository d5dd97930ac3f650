import { CommandError } from '../command-error.ts';
import { typeName } from '../values/type-names.ts';
import {
  Int32,
  integerValue,
  isDocument,
  type MaybeValue,
  ObjectId,
  Timestamp,
  toInteger,
  type Value,
} from '../values/value.ts';
import { dayOfYear, formatDate, isoWeek, isoWeekday, sundayWeek } from './date-format.ts';
import { addToDate, countBoundaries, readUnit, readWeekday, truncateDate } from './date-units.ts';
import type { Compile, Evaluate, Operator, Scope } from './expression.ts';
import { compileNamed, isNullish } from './operands.ts';
import { fromLocal, toLocal, zoneOffset } from './time-zone.ts';

/** The instant of whatever can stand for a date. */
export function instantOf(value: MaybeValue): number {
  if (value instanceof Date) return value.getTime();
  if (value instanceof ObjectId) return value.getTimestamp().getTime();
  if (value instanceof Timestamp) return (value.high >>> 0) * 1000;
  throw new CommandError(16006, `can't convert from BSON type ${typeName(value)} to Date`);
}

function zoneOf(value: MaybeValue): string {
  if (typeof value === 'string') return value;
  throw new CommandError(40517, `timezone must evaluate to a string, found ${typeName(value)}`);
}

type Arguments = ReadonlyMap<string, MaybeValue>;

/** An operator with named arguments; null or missing among the required ones makes it null. */
function dateOperator(
  name: string,
  required: readonly string[],
  optional: readonly string[],
  apply: (given: Arguments, zone: string) => MaybeValue,
): [string, Operator] {
  return [
    name,
    (operand, compile) => {
      const named = compileNamed(name, operand, compile, required, [...optional, 'timezone']);
      return (scope) => {
        const given = evaluateAll(named, scope);
        if ([...given].some(([field, value]) => field !== 'onNull' && isNullish(value)))
          return given.get('onNull') ?? null;
        return apply(given, given.has('timezone') ? zoneOf(given.get('timezone')) : 'UTC');
      };
    },
  ];
}

function evaluateAll(named: ReadonlyMap<string, Evaluate>, scope: Scope): Map<string, MaybeValue> {
  return new Map([...named].map(([field, evaluate]) => [field, evaluate(scope)]));
}

/** `$year` and its like: a date, or a date with a time zone. */
function partOperator(name: string, part: (local: Date) => Value): [string, Operator] {
  return [
    name,
    (operand: Value, compile: Compile) => {
      const isNamed = isDocument(operand) && operand.has('date');
      const date = isNamed
        ? compile(operand.get('date') ?? null)
        : compile(Array.isArray(operand) && operand.length === 1 ? (operand[0] ?? null) : operand);
      const zone =
        isNamed && operand.has('timezone') ? compile(operand.get('timezone') ?? null) : () => 'UTC';
      return (scope) => {
        const value = date(scope);
        const zoneValue = zone(scope);
        if (isNullish(value) || isNullish(zoneValue)) return null;
        return part(toLocal(zoneOf(zoneValue), instantOf(value)));
      };
    },
  ];
}

function whole(value: MaybeValue, name: string): number {
  const number = toInteger(value);
  if (number === undefined) throw new CommandError(5166405, `${name} expects a whole number`);
  return number;
}

function shiftOperator(name: string, sign: 1 | -1): [string, Operator] {
  return dateOperator(name, ['startDate', 'unit', 'amount'], [], (given, zone) => {
    const start = instantOf(given.get('startDate'));
    const amount = sign * whole(given.get('amount'), name);
    return new Date(addToDate(start, readUnit(given.get('unit')), amount, zone));
  });
}

/** The end of a text that says itself how far it is from UTC. */
const HAS_ZONE = /\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:?\d{2})?)?$/;

/** Reads an ISO date; without an offset it is UTC. */
export function parseDate(text: string): Date {
  const withZone =
    ISO_DATE.test(text) && text.length > 10 && !/(Z|[+-]\d{2}:?\d{2})$/.test(text.slice(10))
      ? `${text}Z`
      : text;
  const date = new Date(withZone.replace(' ', 'T'));
  if (!ISO_DATE.test(text) || Number.isNaN(date.getTime())) {
    throw new CommandError(241, `Error parsing date string '${text}'`);
  }
  return date;
}

/** Operators on dates. */
export const DATE_OPERATORS: readonly [string, Operator][] = [
  partOperator('$year', (local) => new Int32(local.getUTCFullYear())),
  partOperator('$month', (local) => new Int32(local.getUTCMonth() + 1)),
  partOperator('$dayOfMonth', (local) => new Int32(local.getUTCDate())),
  partOperator('$dayOfYear', (local) => new Int32(dayOfYear(local))),
  partOperator('$dayOfWeek', (local) => new Int32(local.getUTCDay() + 1)),
  partOperator('$isoDayOfWeek', (local) => new Int32(isoWeekday(local))),
  partOperator('$week', (local) => new Int32(sundayWeek(local))),
  partOperator('$isoWeek', (local) => new Int32(isoWeek(local).week)),
  partOperator('$isoWeekYear', (local) => BigInt(isoWeek(local).year)),
  partOperator('$hour', (local) => new Int32(local.getUTCHours())),
  partOperator('$minute', (local) => new Int32(local.getUTCMinutes())),
  partOperator('$second', (local) => new Int32(local.getUTCSeconds())),
  partOperator('$millisecond', (local) => new Int32(local.getUTCMilliseconds())),
  dateOperator('$dateToString', ['date'], ['format', 'onNull'], (given, zone) => {
    const instant = instantOf(given.get('date'));
    const format = given.get('format') ?? `%Y-%m-%dT%H:%M:%S.%L${zone === 'UTC' ? 'Z' : ''}`;
    if (typeof format !== 'string')
      throw new CommandError(18533, '$dateToString requires that the format be a string');
    return formatDate(format, toLocal(zone, instant), zoneOffset(zone, instant));
  }),
  dateOperator('$dateTrunc', ['date', 'unit'], ['binSize', 'startOfWeek'], (given, zone) => {
    const size = given.has('binSize') ? whole(given.get('binSize'), '$dateTrunc') : 1;
    if (size <= 0) throw new CommandError(5439017, '$dateTrunc requires binSize to be greater than 0');
    return new Date(
      truncateDate(
        instantOf(given.get('date')),
        readUnit(given.get('unit')),
        size,
        zone,
        readWeekday(given.get('startOfWeek')),
      ),
    );
  }),
  shiftOperator('$dateAdd', 1),
  shiftOperator('$dateSubtract', -1),
  dateOperator('$dateDiff', ['startDate', 'endDate', 'unit'], ['startOfWeek'], (given, zone) => {
    const [from, to] = [instantOf(given.get('startDate')), instantOf(given.get('endDate'))];
    return BigInt(
      countBoundaries(from, to, readUnit(given.get('unit')), zone, readWeekday(given.get('startOfWeek'))),
    );
  }),
  dateOperator('$dateFromString', ['dateString'], ['onNull'], (given, zone) => {
    const text = given.get('dateString');
    if (typeof text !== 'string')
      throw new CommandError(
        241,
        `$dateFromString requires that 'dateString' be a string, found: ${typeName(text)}`,
      );
    const date = parseDate(text);
    if (!given.has('timezone')) return date;
    if (HAS_ZONE.test(text))
      throw new CommandError(
        241,
        `you cannot pass in a date/time string with time zone information ('${text}') together with a timezone argument`,
      );
    return new Date(fromLocal(zone, date.getTime()));
  }),
  dateOperator('$dateToParts', ['date'], [], (given, zone) => {
    const local = toLocal(zone, instantOf(given.get('date')));
    const parts = [
      local.getUTCFullYear(),
      local.getUTCMonth() + 1,
      local.getUTCDate(),
      local.getUTCHours(),
      local.getUTCMinutes(),
      local.getUTCSeconds(),
      local.getUTCMilliseconds(),
    ];
    const names = ['year', 'month', 'day', 'hour', 'minute', 'second', 'millisecond'];
    return new Map(names.map((field, at): [string, Value] => [field, integerValue(parts[at] ?? 0)]));
  }),
];
