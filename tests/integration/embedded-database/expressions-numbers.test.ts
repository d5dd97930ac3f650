import { Decimal128, Double, Int32, Long } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExpressionCase, evaluate, refusalOf } from './evaluate.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

const int = (value: number) => new Int32(value);
const double = (value: number) => new Double(value);
const long = (value: string) => Long.fromString(value);
const decimal = (value: string) => Decimal128.fromString(value);

// Labels name the page of the manual or the server's own test (jstests/aggregation, *_test.cpp) a rule is from.
const cases: ExpressionCase[] = [
  ['$add: the wider type', { $add: [int(1), long('2')] }, long('3')],
  ['$add: 64 bits where 32 are few', { $add: [int(2147483647), int(1)] }, long('2147483648')],
  ['$add: past 64 bits a double', { $add: [Long.MAX_VALUE, int(1)] }, double(2 ** 63)],
  ['$add: null and missing', { $add: [int(1), '$missing'] }, null],
  ['$add: a date and milliseconds', { $add: [new Date(5), int(3)] }, new Date(8)],
  ['$add: sums of doubles lose nothing (summation_test.cpp)', { $add: [0.1, 0.2, 0.3] }, double(0.6)],
  ['$add: decimals', { $add: [decimal('0.1'), decimal('0.2')] }, decimal('0.3')],
  ['$add: exact beyond 2^53', { $add: [long('9007199254740992'), int(1)] }, long('9007199254740993')],
  ['$subtract: two dates give milliseconds', { $subtract: [new Date(8), new Date(5)] }, long('3')],
  ['$subtract: stays in 32 bits', { $subtract: [int(-1), int(-2147483648)] }, int(2147483647)],
  ['$subtract: decimals', { $subtract: [decimal('1.0'), decimal('0.01')] }, decimal('0.99')],
  ['$multiply: 64 bits where 32 are few', { $multiply: [int(65536), int(65536)] }, long('4294967296')],
  ['$multiply: decimals keep their digits', { $multiply: [decimal('1.10'), int(2)] }, decimal('2.20')],
  ['$divide: a double', { $divide: [int(7), int(2)] }, double(3.5)],
  ['$divide: a decimal as short as it is exact', { $divide: [decimal('1'), decimal('4')] }, decimal('0.25')],
  [
    '$divide: a decimal of 34 digits',
    { $divide: [decimal('1'), int(3)] },
    decimal('0.3333333333333333333333333333333333'),
  ],
  ['$mod: the sign of the dividend', { $mod: [int(-7), int(3)] }, int(-1)],
  ['$mod: doubles', { $mod: [5.5, 2] }, double(1.5)],
  ['$mod: a decimal is exact', { $mod: [decimal('9007199254740993'), int(2)] }, decimal('1')],
  ['$mod: a decimal with a double is a decimal', { $mod: [decimal('5.5'), int(2)] }, decimal('1.5')],
  ['$abs: keeps the type', { $abs: int(-5) }, int(5)],
  ['$abs: of the least 32 bit number', { $abs: int(-2147483648) }, long('2147483648')],
  ['$abs: decimal', { $abs: decimal('-1.50') }, decimal('1.50')],
  ['$ceil', { $ceil: 1.2 }, double(2)],
  ['$ceil: below zero', { $ceil: -1.8 }, double(-1)],
  ['$ceil: a decimal past 2^53', { $ceil: decimal('9007199254740993.5') }, decimal('9007199254740994')],
  ['$floor', { $floor: -1.2 }, double(-2)],
  ['$floor: whole numbers stay as they are', { $floor: long('9007199254740993') }, long('9007199254740993')],
  ['$floor: decimal', { $floor: decimal('-0.5') }, decimal('-1')],
  ['$round: half to even', { $round: 2.5 }, double(2)],
  ['$round: half to even, up', { $round: 3.5 }, double(4)],
  [
    '$round: the exact value decides (jstests/aggregation/expressions/round_trunc.js)',
    { $round: [2.675, 2] },
    double(2.67),
  ],
  ['$round: before the point', { $round: [int(25), int(-1)] }, int(20)],
  [
    '$round: a long before the point',
    { $round: [long('9007199254740993'), int(-1)] },
    long('9007199254740990'),
  ],
  ['$round: a decimal', { $round: [decimal('1.245'), int(2)] }, decimal('1.24')],
  ['$trunc', { $trunc: [-7.85, 1] }, double(-7.8)],
  ['$trunc: a decimal', { $trunc: [decimal('123.456'), int(1)] }, decimal('123.4')],
  ['$sqrt', { $sqrt: 25 }, double(5)],
  ['$exp', { $exp: 0 }, double(1)],
  ['$ln', { $ln: 1 }, double(0)],
  ['$log10', { $log10: 1000 }, double(3)],
  ['$pow: whole numbers stay whole', { $pow: [int(2), int(10)] }, int(1024)],
  ['$pow: 64 bits where 32 are few', { $pow: [int(3), int(33)] }, long('5559060566555523')],
  ['$pow: exact past 2^53', { $pow: [long('3'), int(39)] }, long('4052555153018976267')],
  ['$pow: below zero a double', { $pow: [int(2), int(-1)] }, double(0.5)],
  ['$sum: over an array', { $sum: '$list' }, int(6), { list: [int(1), 'x', int(5)] }],
  ['$sum: of nothing', { $sum: [] }, int(0)],
  ['$avg: of decimals', { $avg: [decimal('1'), decimal('2')] }, decimal('1.5')],
  ['$avg: without numbers', { $avg: ['x'] }, null],
  ['$max: across types', { $max: [int(5), 'a', null] }, 'a'],
  ['$min: null does not count', { $min: [null, int(2), int(1)] }, int(1)],
  ['NaN is taken on', { $add: [Number.NaN, 1] }, double(Number.NaN)],
  ['minus zero is kept', { $multiply: [double(-0), int(1)] }, double(-0)],
];

describe('numbers', () => {
  it.each(cases)('%s', async (_rule, expression, expected, document) => {
    expect(await evaluate(test, expression, document)).toStrictEqual(expected);
  });

  it.each<[string, unknown, number]>([
    ['$add: of a text', { $add: ['a', 1] }, 14],
    ['$add: two dates', { $add: [new Date(0), new Date(0)] }, 16612],
    ['$divide: by zero', { $divide: [1, 0] }, 2],
    ['$mod: by zero', { $mod: [1, 0] }, 16610],
    ['$sqrt: below zero', { $sqrt: -1 }, 28714],
    ['$ln: of zero', { $ln: 0 }, 28766],
    ['$log10: below zero', { $log10: -1 }, 28761],
    ['$pow: zero to a negative power', { $pow: [0, -1] }, 28764],
    ['$round: a place out of range', { $round: [1, 101] }, 51083],
    ['$round: three operands', { $round: [1, 2, 3] }, 28667],
    ['$sqrt: of a decimal, which would need 34 digits', { $sqrt: decimal('2') }, 115],
  ])('refuses %s', async (_rule, expression, code) => {
    expect(await refusalOf(test, expression)).toBe(code);
  });
});

const conversions: ExpressionCase[] = [
  ['$toInt: cuts', { $toInt: 1.9 }, int(1)],
  ['$toInt: text', { $toInt: '-5' }, int(-5)],
  ['$toInt: bool', { $toInt: true }, int(1)],
  ['$toInt: null', { $toInt: null }, null],
  ['$toLong: a decimal past 2^53', { $toLong: decimal('9007199254740993.9') }, long('9007199254740993')],
  ['$toLong: a date', { $toLong: new Date(7) }, long('7')],
  ['$toDouble: text', { $toDouble: '-1.5e3' }, double(-1500)],
  ['$toDecimal: a double has 15 digits (decimal128.cpp)', { $toDecimal: 1.5 }, decimal('1.50000000000000')],
  ['$toDecimal: text keeps its digits', { $toDecimal: '1.10' }, decimal('1.10')],
  ['$toDecimal: a long is exact', { $toDecimal: long('9007199254740993') }, decimal('9007199254740993')],
  ['$toBool: zero', { $toBool: int(0) }, false],
  ['$toBool: any text', { $toBool: '' }, true],
  ['$toString: a double', { $toString: 2.5 }, '2.5'],
  ['$toString: a date', { $toString: new Date(0) }, '1970-01-01T00:00:00.000Z'],
  ['$toDate: a long', { $toDate: long('5') }, new Date(5)],
  ['$toDate: a day', { $toDate: '2024-02-29' }, new Date('2024-02-29T00:00:00Z')],
  ['$convert: onError', { $convert: { input: 'x', to: 'int', onError: 'bad' } }, 'bad'],
  ['$convert: onNull', { $convert: { input: null, to: 'int', onNull: 'none' } }, 'none'],
  ['$convert: to a type by its number', { $convert: { input: '5', to: 16 } }, int(5)],
  ['$convert: to null', { $convert: { input: '5', to: null } }, null],
  ['$isNumber', { $isNumber: decimal('NaN') }, true],
  ['$isNumber: text', { $isNumber: '1' }, false],
  ['$type: missing', { $type: '$missing' }, 'missing'],
  ['$type: long', { $type: long('1') }, 'long'],
];

describe('conversions', () => {
  it.each(conversions)('%s', async (_rule, expression, expected) => {
    expect(await evaluate(test, expression)).toStrictEqual(expected);
  });

  it('makes an ObjectId of 24 digits', async () => {
    const found = await evaluate(test, { $toString: { $toObjectId: '0123456789abcdef01234567' } });
    expect(found).toBe('0123456789abcdef01234567');
  });

  it.each<[string, unknown]>([
    ['$toInt: past 32 bits', { $toInt: 2147483648 }],
    ['$toInt: a fraction in text', { $toInt: '1.5' }],
    ['$toInt: a date', { $toInt: new Date(0) }],
    ['$toLong: past 64 bits', { $toLong: 1e30 }],
    ['$toLong: text past 64 bits', { $toLong: '9223372036854775808' }],
    ['$toLong: NaN', { $toLong: Number.NaN }],
    ['$toDouble: a decimal past what a double holds', { $toDouble: decimal('1E+6000') }],
    ['$toDecimal: no number', { $toDecimal: 'x' }],
    ['$toDate: a 32 bit number', { $toDate: int(5) }],
    ['$toDate: NaN', { $toDate: Number.NaN }],
    ['$toObjectId: too short', { $toObjectId: 'abc' }],
  ])('refuses %s', async (_rule, expression) => {
    expect(await refusalOf(test, expression)).toBe(241);
  });
});
