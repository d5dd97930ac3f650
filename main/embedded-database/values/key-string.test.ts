import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareValues } from './compare.ts';
import { decodeDocument } from './decode.ts';
import { encodeDocument } from './encode.ts';
import { compoundKey, keyOf } from './key-string.ts';
import {
  Binary,
  BSONRegExp,
  Decimal128,
  type Document,
  Int32,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  type Value,
} from './value.ts';

const interestingNumbers: Value[] = [
  0,
  -0,
  1,
  -1,
  0.1,
  2 ** 53,
  -(2 ** 53),
  Number.MAX_VALUE,
  Number.MIN_VALUE,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  2n ** 53n + 1n,
  -(2n ** 53n) - 1n,
  2n ** 63n - 1n,
  -(2n ** 63n),
];

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 34n) + 1n, max: 10n ** 34n - 1n }), fc.integer({ min: -40, max: 40 }))
  .map(([coefficient, exponent]) => Decimal128.fromString(`${coefficient}E${exponent}`));

const scalar: fc.Arbitrary<Value> = fc.oneof(
  fc.constantFrom(...interestingNumbers),
  fc.double(),
  fc.integer().map((value) => new Int32(value)),
  fc.integer({ min: -3, max: 3 }).map((value) => new Int32(value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  decimal,
  fc
    .constantFrom('0.1', '0.10', '1', '-1', '9007199254740993', 'NaN', 'Infinity', '-Infinity')
    .map((text) => Decimal128.fromString(text)),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('', 'a', 'a\0', 'a\0b', 'ab', '\uffff', '\u{1f600}'),
  fc.boolean(),
  fc.constant(null),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc
    .tuple(fc.uint8Array({ maxLength: 4 }), fc.constantFrom(0, 4, 128))
    .map(([bytes, type]) => new Binary(bytes, type)),
  fc.tuple(fc.nat(5), fc.nat(5)).map(([t, i]) => new Timestamp({ t, i })),
  fc.constantFrom('a', 'b').map((pattern) => new BSONRegExp(pattern, 'i')),
  fc.constantFrom<Value>(new MinKey(), new MaxKey()),
);

const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    scalar,
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .array(fc.tuple(fc.constantFrom('a', 'b', '1', ''), tie('value')), { maxLength: 3 })
      .map((fields): Document => new Map(fields)),
  ),
}));

describe('index keys', () => {
  it('have the order of their values', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        // The sum makes one zero of the two that there are.
        expect(Math.sign(Buffer.compare(keyOf(a), keyOf(b))) + 0).toBe(Math.sign(compareValues(a, b)) + 0);
      }),
      { numRuns: 3_000 },
    );
  });

  it('have it also in compounds with descending fields', () => {
    fc.assert(
      fc.property(
        fc.tuple(value, value),
        fc.tuple(value, value),
        fc.tuple(fc.boolean(), fc.boolean()),
        (a, b, descending) => {
          const first = compareValues(a[0], b[0]) * (descending[0] ? -1 : 1);
          const second = compareValues(a[1], b[1]) * (descending[1] ? -1 : 1);
          const order = Buffer.compare(compoundKey(a, descending), compoundKey(b, descending));
          expect(Math.sign(order) || 0).toBe(Math.sign(first || second) || 0);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('belong to an order without contradictions', () => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        const [low, middle, high] = [a, b, c].sort(compareValues);
        expect(compareValues(low, middle)).toBeLessThanOrEqual(0);
        expect(compareValues(middle, high)).toBeLessThanOrEqual(0);
        expect(compareValues(low, high)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('BSON', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(value, (given) => {
        const bytes = encodeDocument(new Map([['v', given]]));
        expect(encodeDocument(decodeDocument(bytes))).toEqual(bytes);
      }),
      { numRuns: 1_000 },
    );
  });
});
