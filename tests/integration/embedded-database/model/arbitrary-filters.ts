import fc from 'fast-check';
import { BSONRegExp, Decimal128, Double, Int32, Long } from 'mongodb';
import { anyPathWithPositions, anyValue, scalar } from './arbitraries.ts';
import type { Condition, ModelFilter, Operators } from './match.ts';
import type { ModelValue } from './values.ts';

const expression = fc
  .tuple(
    fc.constantFrom('^a', 'b', '^ab', 'c$', '^é', '^a.*', '^(a|b)', '^ab?c', '.'),
    fc.constantFrom('', 'i'),
  )
  .map(([pattern, options]) => new BSONRegExp(pattern, options));

const notExpression = anyValue.filter((value) => !(value instanceof BSONRegExp));

const simple: fc.Arbitrary<Operators> = fc.oneof(
  fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte', '$eq', '$ne'), notExpression).map(single),
  fc
    .tuple(fc.constantFrom('$gt', '$gte'), notExpression, fc.constantFrom('$lt', '$lte'), notExpression)
    .map(([low, from, high, to]) => ({ [low]: from, [high]: to })),
  fc
    .tuple(fc.constantFrom('$in', '$nin'), fc.array(fc.oneof(anyValue, expression), { maxLength: 4 }))
    .map(single),
  fc.boolean().map((operand) => ({ $exists: operand })),
  fc
    .array(
      fc.constantFrom(
        ...['double', 'string', 'object', 'array', 'binData', 'objectId', 'bool', 'date', 'null', 'regex'],
        ...['int', 'timestamp', 'long', 'decimal', 'minKey', 'maxKey', 'number'],
      ),
      { minLength: 1, maxLength: 2 },
    )
    .map((operand) => ({ $type: operand })),
  fc
    .tuple(
      fc.constantFrom<ModelValue>(
        new Int32(2),
        new Double(2.9),
        Long.fromNumber(3),
        Decimal128.fromString('2'),
        new Int32(-2),
      ),
      fc.constantFrom<ModelValue>(new Int32(0), new Int32(1), new Double(1.5), new Int32(-1)),
    )
    .map((operand) => ({ $mod: operand })),
  fc.integer({ min: 0, max: 3 }).map((length) => ({ $size: new Int32(length) })),
  expression.map((operand) => ({ $regex: operand })),
);

function single([operator, operand]: [string, ModelValue]): Operators {
  return { [operator]: operand };
}

const elementFields: fc.Arbitrary<ModelFilter> = fc.dictionary(
  fc.constantFrom('b', 'c', 'b.c', '0'),
  fc.oneof<fc.Arbitrary<Condition>[]>(anyValue, simple),
  { minKeys: 1, maxKeys: 2, noNullPrototype: true },
);

const elemMatch: fc.Arbitrary<Operators> = fc
  .oneof<fc.Arbitrary<Operators>[]>(simple, elementFields as fc.Arbitrary<Operators>)
  .map((condition) => ({ $elemMatch: condition }));

const all: fc.Arbitrary<Operators> = fc.oneof(
  fc.array(fc.oneof(anyValue, expression), { maxLength: 2 }).map((operand) => ({ $all: operand })),
  fc.array(elemMatch, { minLength: 1, maxLength: 2 }).map((operand) => ({ $all: operand })),
);

const operators: fc.Arbitrary<Operators> = fc.oneof(
  { weight: 4, arbitrary: simple },
  { weight: 1, arbitrary: elemMatch },
  { weight: 1, arbitrary: all },
  { weight: 1, arbitrary: fc.oneof(simple, elemMatch).map((operand) => ({ $not: operand })) },
);

const fields: fc.Arbitrary<ModelFilter> = fc.dictionary(
  anyPathWithPositions,
  fc.oneof<fc.WeightedArbitrary<Condition>[]>(
    { weight: 2, arbitrary: scalar },
    { weight: 1, arbitrary: anyValue },
    { weight: 5, arbitrary: operators },
  ),
  { minKeys: 1, maxKeys: 2, noNullPrototype: true },
);

/** Any filter: conditions on fields, and lists of them. */
export const anyFilter: fc.Arbitrary<ModelFilter> = fc.oneof(
  { weight: 5, arbitrary: fields },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(fields, { minLength: 1, maxLength: 3 }))
      .map(([name, list]) => ({ [name]: list })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fields, fc.array(fields, { minLength: 1, maxLength: 2 }))
      .map(([own, list]) => ({ ...own, $or: list })),
  },
);

/** Conditions that a partial index may have. */
export const partialFilter: fc.Arbitrary<ModelFilter> = fc.oneof(
  scalar.filter((value) => !(value instanceof BSONRegExp)).map((value) => ({ b: value })),
  scalar.filter((value) => !(value instanceof BSONRegExp)).map((value) => ({ a: { $gt: value } })),
  fc.constantFrom<ModelFilter>({ a: { $exists: true } }, { b: { $exists: true } }, { c: { $type: ['int'] } }),
);
