import { BSONRegExp, Int32, Long } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExpressionCase, evaluate, refusalOf } from './evaluate.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

const int = (value: number) => new Int32(value);
/** A branch of `$switch` that is never taken; written so since what has a `then` looks like a promise. */
const NEVER = Object.fromEntries([
  ['case', false],
  ['then', 1],
]);
const ints = (...values: number[]) => values.map(int);

// From the page of each operator, and from the server's expression_*_test.cpp and jstests/aggregation.
const arrays: ExpressionCase[] = [
  ['$arrayElemAt: from the end', { $arrayElemAt: [ints(1, 2, 3), -1] }, int(3)],
  ['$arrayElemAt: outside is missing', { $arrayElemAt: [ints(1), 5] }, undefined],
  ['$first', { $first: [ints(4, 5)] }, int(4)],
  ['$last', { $last: [ints(4, 5)] }, int(5)],
  ['$size', { $size: [ints(1, 2)] }, int(2)],
  ['$isArray', { $isArray: [[]] }, true],
  ['$isArray: of what is none', { $isArray: 'a' }, false],
  ['$in: by value', { $in: [1, [Long.fromNumber(1)]] }, true],
  ['$indexOfArray', { $indexOfArray: [['a', 'b'], 'b'] }, int(1)],
  ['$indexOfArray: not there', { $indexOfArray: [['a'], 'b'] }, int(-1)],
  ['$indexOfArray: null', { $indexOfArray: [null, 'b'] }, null],
  ['$reverseArray', { $reverseArray: [ints(1, 2)] }, ints(2, 1)],
  ['$reverseArray: nested arrays stay', { $reverseArray: [[ints(1, 2), ints(3)]] }, [ints(3), ints(1, 2)]],
  ['$range', { $range: [0, 5, 2] }, ints(0, 2, 4)],
  ['$range: downwards', { $range: [3, 0, -1] }, ints(3, 2, 1)],
  ['$range: of nothing', { $range: [3, 0] }, []],
  ['$slice: from a position', { $slice: [ints(1, 2, 3, 4), 1, 2] }, ints(2, 3)],
  ['$slice: the last ones', { $slice: [ints(1, 2, 3), -2] }, ints(2, 3)],
  ['$concatArrays', { $concatArrays: [ints(1), ints(2)] }, ints(1, 2)],
  ['$concatArrays: null', { $concatArrays: [ints(1), null] }, null],
  [
    '$filter: limit',
    { $filter: { input: ints(1, 2, 3), as: 'n', cond: { $gte: ['$$n', 2] }, limit: 1 } },
    ints(2),
  ],
  ['$map: this by default', { $map: { input: ints(1, 2), in: { $add: ['$$this', 1] } } }, ints(2, 3)],
  [
    '$reduce',
    { $reduce: { input: ['a', 'b'], initialValue: '', in: { $concat: ['$$value', '$$this'] } } },
    'ab',
  ],
  ['$sortArray: by value', { $sortArray: { input: ints(3, 1, 2), sortBy: 1 } }, ints(1, 2, 3)],
  [
    '$sortArray: by fields, missing ones first',
    { $sortArray: { input: [{ a: 2 }, { a: 1 }, {}], sortBy: { a: 1 } } },
    [{}, { a: int(1) }, { a: int(2) }],
  ],
  [
    '$setUnion: each value once',
    {
      $setUnion: [
        ['a', 'b'],
        ['b', 'c'],
      ],
    },
    ['a', 'b', 'c'],
  ],
  ['$setUnion: of equal numbers the first', { $setUnion: [[int(1)], [Long.fromNumber(1)]] }, ints(1)],
  [
    '$setIntersection',
    {
      $setIntersection: [
        ['a', 'b'],
        ['b', 'c'],
      ],
    },
    ['b'],
  ],
  ['$setDifference', { $setDifference: [['a', 'b'], ['b']] }, ['a']],
  ['$setIsSubset', { $setIsSubset: [['a'], ['a', 'b']] }, true],
  [
    '$setEquals: neither order nor number counts',
    {
      $setEquals: [
        ['a', 'b', 'a'],
        ['b', 'a'],
      ],
    },
    true,
  ],
  ['$allElementsTrue', { $allElementsTrue: [[1, true, 'x']] }, true],
  ['$allElementsTrue: zero', { $allElementsTrue: [[1, 0]] }, false],
  ['$anyElementTrue', { $anyElementTrue: [[0, null, 'x']] }, true],
  ['$anyElementTrue: of nothing', { $anyElementTrue: [[]] }, false],
  ['$objectToArray', { $objectToArray: '$o' }, [{ k: 'a', v: int(1) }], { o: { a: int(1) } }],
  ['$arrayToObject: documents', { $arrayToObject: [[{ k: 'a', v: int(1) }]] }, { a: int(1) }],
  ['$arrayToObject: pairs', { $arrayToObject: [[['a', int(1)]]] }, { a: int(1) }],
  [
    '$mergeObjects: the later one wins',
    { $mergeObjects: [{ a: 1, b: 1 }, { a: 2 }] },
    { a: int(2), b: int(1) },
  ],
  ['a path through an array of documents', '$list.a', ints(1, 2), { list: [{ a: 1 }, { b: 1 }, { a: 2 }] }],
  ['a path through nested arrays', '$list.a', [ints(1)], { list: [[{ a: 1 }], 5] }],
];

const texts: ExpressionCase[] = [
  ['$concat: null', { $concat: ['a', null] }, null],
  ['$toUpper: letters of ASCII alone', { $toUpper: 'aéß' }, 'Aéß'],
  ['$toLower: letters of ASCII alone', { $toLower: 'AÉ' }, 'aÉ'],
  ['$toLower: null is empty', { $toLower: null }, ''],
  ['$strLenCP: characters', { $strLenCP: 'é\u{1f600}' }, int(2)],
  ['$strLenBytes: bytes', { $strLenBytes: 'é\u{1f600}' }, int(6)],
  ['$strcasecmp', { $strcasecmp: ['Anna', 'ANNE'] }, int(-1)],
  ['$substrCP: characters', { $substrCP: ['aé\u{1f600}b', 1, 2] }, 'é\u{1f600}'],
  ['$substrBytes: bytes', { $substrBytes: ['aéb', 1, 2] }, 'é'],
  ['$substr: to the end', { $substr: ['abc', 1, -1] }, 'bc'],
  ['$substr: of a number', { $substr: [int(123), 0, 2] }, '12'],
  ['$trim: chars', { $trim: { input: 'xxaxx', chars: 'x' } }, 'a'],
  ['$ltrim', { $ltrim: { input: ' a ' } }, 'a '],
  ['$rtrim', { $rtrim: { input: ' a ' } }, ' a'],
  ['$split', { $split: ['a-b-', '-'] }, ['a', 'b', '']],
  ['$replaceOne', { $replaceOne: { input: 'aXbX', find: 'X', replacement: { $literal: '$&' } } }, 'a$&bX'],
  ['$replaceAll', { $replaceAll: { input: 'aXbX', find: 'X', replacement: '-' } }, 'a-b-'],
  ['$indexOfCP', { $indexOfCP: ['\u{1f600}ab', 'b'] }, int(2)],
  ['$indexOfCP: between two positions', { $indexOfCP: ['abcb', 'b', 2, 3] }, int(-1)],
  ['$regexMatch: options', { $regexMatch: { input: 'Anna', regex: '^an', options: 'i' } }, true],
  ['$regexMatch: an expression', { $regexMatch: { input: 'Anna', regex: new BSONRegExp('n{2}') } }, true],
  ['$regexMatch: null', { $regexMatch: { input: null, regex: 'a' } }, false],
];

const logic: ExpressionCase[] = [
  ['$and: of nothing', { $and: [] }, true],
  ['$and: zero is false', { $and: [1, 0] }, false],
  ['$or: of nothing', { $or: [] }, false],
  ['$not', { $not: [null] }, true],
  ['$cmp: across types', { $cmp: ['a', 5] }, int(1)],
  ['$eq: by value', { $eq: [1, Long.fromNumber(1)] }, true],
  ['$eq: missing is not null', { $eq: ['$missing', null] }, false],
  ['$ne', { $ne: [1, 2] }, true],
  ['$gt: missing is less than null', { $gt: [null, '$missing'] }, true],
  ['$gte', { $gte: [2, 2] }, true],
  ['$lt: numbers before text', { $lt: [5, 'a'] }, true],
  ['$lte', { $lte: [3, 2] }, false],
  ['$cond: a list', { $cond: [false, 1, 2] }, int(2)],
  ['$ifNull: several', { $ifNull: [null, '$missing', 'x'] }, 'x'],
  ['$switch: default', { $switch: { branches: [NEVER], default: 2 } }, int(2)],
  ['$let', { $let: { vars: { a: 1, b: 2 }, in: { $add: ['$$a', '$$b'] } } }, int(3)],
  ['$literal', { $literal: '$a' }, '$a'],
  ['$$REMOVE leaves the field out', { $cond: [true, '$$REMOVE', 1] }, undefined],
  ['$$ROOT', '$$ROOT.a', int(1), { a: int(1) }],
];

describe.each([
  ['arrays, sets and documents', arrays],
  ['texts', texts],
  ['logic', logic],
])('%s', (_what, cases) => {
  it.each(cases)('%s', async (_rule, expression, expected, document) => {
    expect(await evaluate(test, expression, document)).toStrictEqual(expected);
  });
});

describe('what expressions refuse', () => {
  it.each<[string, unknown, number]>([
    ['$size: of no array', { $size: 'a' }, 17124],
    ['$arrayElemAt: of no array', { $arrayElemAt: ['a', 0] }, 28689],
    ['$concatArrays: of no array', { $concatArrays: ['a'] }, 28664],
    ['$in: in no array', { $in: [1, 'a'] }, 40081],
    ['$map: of no array', { $map: { input: 'a', in: 1 } }, 16883],
    ['$reduce: of no array', { $reduce: { input: 'a', initialValue: 1, in: 1 } }, 40080],
    ['$range: a step of zero', { $range: [0, 5, 0] }, 34449],
    ['$slice: four operands', { $slice: [[1], 1, 2, 3] }, 28667],
    ['$arrayToObject: of no array', { $arrayToObject: 'a' }, 40386],
    ['$arrayToObject: no pairs', { $arrayToObject: [[{ k: 'a' }]] }, 40392],
    ['$mergeObjects: of a number', { $mergeObjects: [1] }, 40400],
    ['$concat: of a number', { $concat: [1] }, 16702],
    ['$substrCP: below zero', { $substrCP: ['a', -1, 1] }, 34455],
    ['$substrBytes: inside of a character', { $substrBytes: ['é', 1, 1] }, 28656],
    ['$substrBytes: to the inside of a character', { $substrBytes: ['é', 0, 1] }, 28657],
    ['$split: by nothing', { $split: ['a', ''] }, 40087],
    ['$switch: no branch fits', { $switch: { branches: [NEVER] } }, 40066],
    ['an unknown variable', '$$nobody', 17276],
    ['two operators in one', { $add: [1], $subtract: [1, 1] }, 15983],
  ])('%s', async (_rule, expression, code) => {
    expect(await refusalOf(test, expression)).toBe(code);
  });
});
