import { Int32, Long, Timestamp } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExpressionCase, evaluate, refusalOf } from './evaluate.ts';
import { openTestDatabase, type TestDatabase } from './test-database.ts';

let test: TestDatabase;
beforeAll(async () => {
  test = await openTestDatabase();
});
afterAll(() => test.close());

const int = (value: number) => new Int32(value);
const at = (text: string) => new Date(text);
const BERLIN = 'Europe/Berlin';
const NEW_YORK = 'America/New_York';
const LORD_HOWE = 'Australia/Lord_Howe';

/** The same moment for the operators that give a part of it: a Sunday, 01:30:15.678 in UTC. */
const moment = { at: at('2023-01-01T01:30:15.678Z') };

const parts: ExpressionCase[] = [
  ['$year', { $year: '$at' }, int(2023), moment],
  ['$year: of an earlier zone', { $year: { date: '$at', timezone: NEW_YORK } }, int(2022), moment],
  ['$month', { $month: '$at' }, int(1), moment],
  ['$dayOfMonth', { $dayOfMonth: { date: '$at', timezone: NEW_YORK } }, int(31), moment],
  ['$dayOfYear', { $dayOfYear: { date: '$at', timezone: NEW_YORK } }, int(365), moment],
  ['$dayOfWeek: Sunday is 1', { $dayOfWeek: '$at' }, int(1), moment],
  ['$isoDayOfWeek: Sunday is 7', { $isoDayOfWeek: '$at' }, int(7), moment],
  ['$week', { $week: '$at' }, int(1), moment],
  ['$isoWeek: the last of the year before', { $isoWeek: '$at' }, int(52), moment],
  ['$isoWeekYear', { $isoWeekYear: '$at' }, Long.fromNumber(2022), moment],
  ['$hour', { $hour: { date: '$at', timezone: '+05:30' } }, int(7), moment],
  ['$minute', { $minute: { date: '$at', timezone: '+05:30' } }, int(0), moment],
  ['$second', { $second: '$at' }, int(15), moment],
  ['$millisecond', { $millisecond: '$at' }, int(678), moment],
  ['of null', { $year: null }, null],
  ['of a timestamp past 2038', { $year: '$t' }, int(2096), { t: new Timestamp({ t: 4_000_000_000, i: 1 }) }],
  [
    '$dateToParts',
    { $dateToParts: { date: '$at', timezone: BERLIN } },
    {
      year: int(2023),
      month: int(1),
      day: int(1),
      hour: int(2),
      minute: int(30),
      second: int(15),
      millisecond: int(678),
    },
    moment,
  ],
];

/** From jstests/aggregation/expressions/date_*.js and the pages of the operators; clocks change within each case. */
const clocks: ExpressionCase[] = [
  [
    '$hour: Berlin before the change in spring',
    { $hour: { date: at('2024-03-31T00:59:59Z'), timezone: BERLIN } },
    int(1),
  ],
  ['$hour: Berlin after it', { $hour: { date: at('2024-03-31T01:00:00Z'), timezone: BERLIN } }, int(3)],
  [
    '$hour: New York, the second time in autumn',
    { $hour: { date: at('2024-11-03T06:30:00Z'), timezone: NEW_YORK } },
    int(1),
  ],
  [
    '$minute: Lord Howe changes by half an hour',
    { $minute: { date: at('2024-04-06T15:00:00Z'), timezone: LORD_HOWE } },
    int(30),
  ],
  [
    '$dateToString: with the offset',
    { $dateToString: { date: at('2024-07-01T10:00:00Z'), timezone: BERLIN, format: '%Y-%m-%d %H:%M %z' } },
    '2024-07-01 12:00 +0200',
  ],
  [
    '$dateAdd: a day keeps the time of day over the change',
    { $dateAdd: { startDate: at('2024-03-30T12:00:00Z'), unit: 'day', amount: 1, timezone: BERLIN } },
    at('2024-03-31T11:00:00Z'),
  ],
  [
    '$dateAdd: 24 hours do not',
    { $dateAdd: { startDate: at('2024-03-30T12:00:00Z'), unit: 'hour', amount: 24, timezone: BERLIN } },
    at('2024-03-31T12:00:00Z'),
  ],
  [
    '$dateAdd: a month from the end of one',
    { $dateAdd: { startDate: at('2024-01-31T08:00:00Z'), unit: 'month', amount: 1 } },
    at('2024-02-29T08:00:00Z'),
  ],
  [
    '$dateAdd: a year from a leap day',
    { $dateAdd: { startDate: at('2024-02-29T08:00:00Z'), unit: 'year', amount: 1 } },
    at('2025-02-28T08:00:00Z'),
  ],
  [
    '$dateAdd: a quarter',
    { $dateAdd: { startDate: at('2023-11-30T08:00:00Z'), unit: 'quarter', amount: 1 } },
    at('2024-02-29T08:00:00Z'),
  ],
  [
    '$dateSubtract: a month to a shorter one',
    { $dateSubtract: { startDate: at('2024-03-31T08:00:00Z'), unit: 'month', amount: 1 } },
    at('2024-02-29T08:00:00Z'),
  ],
  [
    '$dateTrunc: the day that the clocks change on',
    { $dateTrunc: { date: at('2024-03-31T20:00:00Z'), unit: 'day', timezone: BERLIN } },
    at('2024-03-30T23:00:00Z'),
  ],
  [
    '$dateTrunc: the month in another zone',
    { $dateTrunc: { date: at('2024-11-30T23:30:00Z'), unit: 'month', timezone: BERLIN } },
    at('2024-11-30T23:00:00Z'),
  ],
  [
    '$dateTrunc: weeks begin on Sunday',
    { $dateTrunc: { date: at('2024-02-29T10:00:00Z'), unit: 'week' } },
    at('2024-02-25T00:00:00Z'),
  ],
  [
    '$dateTrunc: or on another day',
    { $dateTrunc: { date: at('2024-02-29T10:00:00Z'), unit: 'week', startOfWeek: 'monday' } },
    at('2024-02-26T00:00:00Z'),
  ],
  [
    '$dateTrunc: in steps from the year 2000',
    { $dateTrunc: { date: at('2021-03-20T11:30:05Z'), unit: 'hour', binSize: 2 } },
    at('2021-03-20T10:00:00Z'),
  ],
  [
    '$dateDiff: counts the boundaries',
    {
      $dateDiff: { startDate: at('2023-12-31T23:59:59Z'), endDate: at('2024-01-01T00:00:00Z'), unit: 'year' },
    },
    Long.fromNumber(1),
  ],
  [
    '$dateDiff: days in a zone',
    {
      $dateDiff: {
        startDate: at('2024-03-30T23:30:00Z'),
        endDate: at('2024-03-31T21:30:00Z'),
        unit: 'day',
        timezone: BERLIN,
      },
    },
    Long.fromNumber(0),
  ],
  [
    '$dateFromString: in a zone, after the change',
    { $dateFromString: { dateString: '2024-03-31T03:30:00', timezone: BERLIN } },
    at('2024-03-31T01:30:00Z'),
  ],
  [
    '$dateFromString: in a zone, shortly after midnight',
    { $dateFromString: { dateString: '2024-10-27T00:30:00', timezone: BERLIN } },
    at('2024-10-26T22:30:00Z'),
  ],
  [
    '$dateFromString: with an offset of its own',
    { $dateFromString: { dateString: '2024-01-01T00:00:00+02:00' } },
    at('2023-12-31T22:00:00Z'),
  ],
  ['$dateFromString: onNull', { $dateFromString: { dateString: null, onNull: 'none' } }, 'none'],
];

describe.each([
  ['parts of a date', parts],
  ['dates and clocks', clocks],
])('%s', (_what, cases) => {
  it.each(cases)('%s', async (_rule, expression, expected, document) => {
    expect(await evaluate(test, expression, document)).toStrictEqual(expected);
  });
});

describe('what dates refuse', () => {
  it.each<[string, unknown, number]>([
    ['no date', { $year: 'x' }, 16006],
    ['an unknown zone', { $hour: { date: at('2024-01-01'), timezone: 'Mars/Base' } }, 40485],
    ['a text that is no date', { $dateFromString: { dateString: 'soon' } }, 241],
    ['two zones', { $dateFromString: { dateString: '2024-01-01T00:00:00Z', timezone: BERLIN } }, 241],
    ['a bin of nothing', { $dateTrunc: { date: at('2024-01-01'), unit: 'day', binSize: 0 } }, 5439017],
  ])('%s', async (_rule, expression, code) => {
    expect(await refusalOf(test, expression)).toBe(code);
  });
});
