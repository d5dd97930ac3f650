import fc from 'fast-check';
import { Decimal128, Double, Int32, Long } from 'mongodb';
import { anyPath, anyPathWithPositions, anyValue, scalar } from './arbitraries.ts';
import type { ModelFilter, Operators } from './match.ts';
import type { ModelUpdate } from './update.ts';
import type { ModelValue } from './values.ts';

/** An update with what belongs to it. */
export interface UpdateCase {
  /** Selects the document besides its `_id`, for `$`. */
  filter: ModelFilter;
  update: ModelUpdate;
  arrayFilters: ModelFilter[];
}

type Operand = ModelValue | Operators;

const number = fc.constantFrom<ModelValue>(
  new Int32(1),
  new Int32(-3),
  new Int32(2_147_483_647),
  new Double(0.5),
  Long.fromNumber(7),
  Long.MAX_VALUE,
  Decimal128.fromString('1.10'),
);

const small = fc.integer({ min: -3, max: 3 }).map((value) => new Int32(value));
const direction = fc.constantFrom(new Int32(1), new Int32(-1));

const pushModifiers: fc.Arbitrary<Operators> = fc.record(
  {
    $each: fc.array(anyValue, { maxLength: 3 }),
    $slice: small,
    $position: small,
    $sort: fc.oneof<fc.Arbitrary<Operators[string]>[]>(
      direction,
      direction.map((one) => ({ b: one })),
      fc.tuple(direction, direction).map(([one, two]) => ({ c: one, b: two })),
      direction.map((one) => ({ 'b.c': one })),
    ),
  },
  { requiredKeys: ['$each'], noNullPrototype: true },
);

const pulled: fc.Arbitrary<Operand> = fc.oneof<fc.Arbitrary<Operand>[]>(
  scalar,
  fc.array(scalar, { maxLength: 2 }),
  scalar
    .filter((value) => value === null || typeof value !== 'object' || !('pattern' in value))
    .map((value) => ({ $gte: value })),
  fc.array(scalar, { maxLength: 3 }).map((values) => ({ $in: values })),
  scalar.map((value) => ({ b: value })),
  fc.constantFrom<Operators>({ b: { $exists: true } }, { $exists: true }, { $ne: null }),
);

const operations: readonly (readonly [string, fc.Arbitrary<Operand>])[] = [
  ['$set', anyValue],
  ['$unset', fc.constant('')],
  ['$inc', number],
  ['$mul', number],
  ['$min', anyValue],
  ['$max', anyValue],
  ['$push', fc.oneof<fc.Arbitrary<Operand>[]>(anyValue, pushModifiers)],
  [
    '$addToSet',
    fc.oneof<fc.Arbitrary<Operand>[]>(
      anyValue,
      fc.array(anyValue, { maxLength: 3 }).map((values) => ({ $each: values })),
    ),
  ],
  ['$pull', pulled],
  ['$pullAll', fc.array(anyValue, { maxLength: 3 })],
  ['$pop', direction],
];

function stepOn(path: fc.Arbitrary<string>): fc.Arbitrary<[string, string, Operand]> {
  return fc.oneof(
    ...operations.map(([operator, operand]) => fc.tuple(fc.constant(operator), path, operand)),
    fc.tuple(fc.constant('$setOnInsert'), path, scalar),
    fc.tuple(fc.constant('$rename'), anyPath, fc.constantFrom('d', 'b', 'c.b', 'e.f', 'a.0')),
  );
}

function updateOf(steps: readonly [string, string, Operand][]): ModelUpdate {
  const update: ModelUpdate = {};
  for (const [operator, path, operand] of steps) update[operator] = { ...update[operator], [path]: operand };
  return update;
}

/** Two steps may not touch one place: that is a rule of its own, tested by hand. */
function collide(steps: readonly [string, string, Operand][]): boolean {
  const paths = steps.flatMap(([operator, path, operand]) =>
    operator === '$rename' ? [path, String(operand)] : [path],
  );
  return paths.some((one, at) =>
    paths.some((other, index) => index !== at && (other === one || other.startsWith(`${one}.`))),
  );
}

const plain = fc
  .array(stepOn(anyPathWithPositions), { minLength: 1, maxLength: 3 })
  .filter((steps) => !collide(steps))
  .map((steps): UpdateCase => ({ filter: {}, update: updateOf(steps), arrayFilters: [] }));

const onlyOne = (path: fc.Arbitrary<string>) =>
  fc
    .oneof(...operations.map(([operator, operand]) => fc.tuple(fc.constant(operator), path, operand)))
    .map((step) => updateOf([step]));

const everyElement = onlyOne(fc.constantFrom('a.$[]', 'a.$[].b', 'a.b.$[]', 'a.$[].b.$[]')).map(
  (update): UpdateCase => ({ filter: {}, update, arrayFilters: [] }),
);

const identified = fc
  .tuple(
    onlyOne(fc.constantFrom('a.$[e]', 'a.$[e].b', 'b.$[e].c')),
    fc.oneof<fc.Arbitrary<ModelFilter>[]>(
      scalar.map((value) => ({ e: value })),
      scalar
        .filter((value) => typeof value !== 'object' || value === null)
        .map((value) => ({ e: { $gte: value } })),
      scalar.map((value) => ({ 'e.b': value })),
    ),
  )
  .map(([update, filter]): UpdateCase => ({ filter: {}, update, arrayFilters: [filter] }));

const matched = fc
  .tuple(
    onlyOne(fc.constantFrom('a.$', 'a.$.b')),
    fc.oneof<fc.Arbitrary<ModelFilter>[]>(
      scalar.map((value) => ({ a: value })),
      scalar.map((value) => ({ 'a.b': value })),
      fc.array(scalar, { maxLength: 2 }).map((values) => ({ a: { $in: values } })),
      scalar.map((value) => ({ a: { $elemMatch: { b: value } } })),
    ),
  )
  .map(([update, filter]): UpdateCase => ({ filter, update, arrayFilters: [] }));

/** Any update. */
export const anyUpdate: fc.Arbitrary<UpdateCase> = fc.oneof(
  { weight: 4, arbitrary: plain },
  { weight: 1, arbitrary: everyElement },
  { weight: 1, arbitrary: identified },
  { weight: 1, arbitrary: matched },
);
