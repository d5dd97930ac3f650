import fc from 'fast-check';
import {
  Binary,
  BSONRegExp,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'mongodb';
import type { ModelDocument, ModelValue } from './values.ts';

/** Few different values, so that they meet each other often, and those at the edges of their types. */
const chosen = fc.constantFrom<ModelValue>(
  null,
  true,
  false,
  new Int32(0),
  new Int32(1),
  new Int32(2),
  new Int32(-1),
  new Int32(2_147_483_647),
  new Double(1),
  new Double(2.5),
  new Double(-0),
  new Double(0.1),
  new Double(Number.NaN),
  new Double(Number.POSITIVE_INFINITY),
  new Double(Number.NEGATIVE_INFINITY),
  new Double(9_007_199_254_740_992),
  Long.fromNumber(1),
  Long.fromNumber(2),
  Long.fromString('9007199254740993'),
  Long.MAX_VALUE,
  Long.MIN_VALUE,
  Decimal128.fromString('1'),
  Decimal128.fromString('1.00'),
  Decimal128.fromString('2.5'),
  Decimal128.fromString('0.1'),
  Decimal128.fromString('NaN'),
  Decimal128.fromString('-Infinity'),
  Decimal128.fromString('9007199254740993'),
  Decimal128.fromString('1E+6000'),
  '',
  'a',
  'ab',
  'abc',
  'b',
  'B',
  'é',
  '\u{1f600}',
  '\uffff',
  'a\u0000b',
  new Date(0),
  new Date(-1),
  new Date(1_700_000_000_000),
  new ObjectId('000000000000000000000001'),
  new ObjectId('ffffffffffffffffffffffff'),
  new Binary(Buffer.from('x')),
  new Binary(Buffer.from('xy')),
  new Binary(Buffer.from('x'), 128),
  new Timestamp({ t: 1, i: 1 }),
  new Timestamp({ t: 4_000_000_000, i: 2 }),
  new BSONRegExp('^a', ''),
  new BSONRegExp('^a', 'i'),
  new MinKey(),
  new MaxKey(),
);

const anyNumber = fc.oneof(
  fc.integer({ min: -3, max: 6 }).map((value) => new Int32(value)),
  fc.double().map((value) => new Double(value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromString(value.toString())),
);

export const scalar: fc.Arbitrary<ModelValue> = fc.oneof(
  { weight: 5, arbitrary: chosen },
  { weight: 1, arbitrary: anyNumber },
  { weight: 1, arbitrary: fc.constantFrom<ModelValue>(new Int32(1), new Int32(2), 'a', null) },
);

function documentWith(
  fields: readonly string[],
  value: fc.Arbitrary<ModelValue>,
): fc.Arbitrary<ModelDocument> {
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom(...fields), value), { selector: ([name]) => name, maxLength: 3 })
    .map((entries) => new Map(entries));
}

const shallow: fc.Arbitrary<ModelValue> = fc.oneof(
  { weight: 3, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: documentWith(['b', 'c', '0'], scalar) },
);

/** Any value, to a depth of three. */
export const anyValue: fc.Arbitrary<ModelValue> = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(shallow, { maxLength: 3 }) },
  { weight: 2, arbitrary: documentWith(['b', 'c', '0'], shallow) },
  { weight: 2, arbitrary: fc.array(documentWith(['b', 'c'], shallow), { maxLength: 3 }) },
);

/** A document without `_id`. */
export const anyDocument: fc.Arbitrary<ModelDocument> = documentWith(['a', 'b', 'c'], anyValue);

/** Documents with `_id`s from 0 on. */
export function documents(maxLength: number): fc.Arbitrary<ModelDocument[]> {
  return fc
    .array(anyDocument, { minLength: 1, maxLength })
    .map((all) => all.map((fields, at) => new Map<string, ModelValue>([['_id', new Int32(at)], ...fields])));
}

export const anyPath = fc.constantFrom('a', 'b', 'c', 'a.b', 'b.c', 'a.b.c', 'c.b');
export const anyPathWithPositions = fc.oneof(
  { weight: 3, arbitrary: anyPath },
  { weight: 1, arbitrary: fc.constantFrom('a.0', 'a.1', 'a.0.b', 'a.b.0', 'a.0.0', 'b.0.c', 'a.1.b.c') },
);
