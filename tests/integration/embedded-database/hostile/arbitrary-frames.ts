import { serialize } from 'bson';
import fc from 'fast-check';
import { anyDocument, anyValue } from '../model/arbitraries.ts';

const OP_MSG = 2013;

function frame(opCode: number, body: Uint8Array, length = 16 + body.length): Buffer {
  const header = Buffer.alloc(16);
  header.writeInt32LE(length, 0);
  header.writeInt32LE(1, 4);
  header.writeInt32LE(opCode, 12);
  return Buffer.concat([header, body]);
}

/** A command as a driver frames it. */
export function message(command: Map<string, unknown>): Buffer {
  return frame(OP_MSG, Buffer.concat([Buffer.alloc(5), serialize(command)]));
}

const COMMANDS = [
  ...['find', 'aggregate', 'count', 'distinct', 'insert', 'update', 'delete', 'findAndModify', 'getMore'],
  ...['createIndexes', 'dropIndexes', 'create', 'collMod', 'listIndexes', 'listCollections', 'listDatabases'],
  ...['explain', 'killCursors', 'endSessions', 'validate', 'collStats', 'dbStats', 'serverStatus', 'hello'],
];
const OPTIONS = [
  ...[
    'filter',
    'query',
    'pipeline',
    'cursor',
    'documents',
    'updates',
    'deletes',
    'indexes',
    'index',
    'update',
  ],
  ...[
    'sort',
    'projection',
    'hint',
    'key',
    'limit',
    'skip',
    'batchSize',
    'collection',
    'cursors',
    'validator',
  ],
  ...['lsid', 'txnNumber', 'autocommit', 'startTransaction', 'maxTimeMS', 'readConcern', 'let', 'fields'],
];
const OPERATORS = [
  '$set',
  '$match',
  '$group',
  '$in',
  '$elemMatch',
  '$push',
  '$expr',
  '$and',
  '$regex',
  '_id',
  '$lookup',
];

/** Values that look like what commands take, wrong in every way. */
const operand: fc.Arbitrary<unknown> = fc.oneof(
  anyValue,
  fc.tuple(fc.constantFrom(...OPERATORS), anyValue).map((pair) => new Map([pair])),
  fc.array(
    fc.tuple(fc.constantFrom(...OPERATORS), anyDocument).map((pair) => new Map([pair])),
    { maxLength: 2 },
  ),
);
/** Commands with names and options that exist, and values that make no sense. */
export const nonsense = fc
  .tuple(
    fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...COMMANDS) }, { weight: 1, arbitrary: fc.string() }),
    fc.oneof(fc.constant<unknown>('a'), fc.constant<unknown>('a'), operand),
    fc.uniqueArray(fc.tuple(fc.constantFrom(...OPTIONS), operand), {
      selector: ([name]) => name,
      maxLength: 4,
    }),
  )
  .filter(([name]) => !name.includes('\0'))
  .map(
    ([name, subject, options]) => new Map<string, unknown>([[name, subject], ...options, ['$db', 'clinic']]),
  );

const GOOD = message(
  new Map<string, unknown>([
    ['find', 'a'],
    ['filter', new Map([['a', 1]])],
    ['$db', 'clinic'],
  ]),
);

/** Frames that are cut, too long, of other operations, or good but for a few bytes. */
export const broken: fc.Arbitrary<Buffer> = fc.oneof(
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc
    .tuple(
      fc.constantFrom(1, 2001, 2002, 2004, 2005, 2006, 2007, 2010, 2011, 2012, OP_MSG),
      fc.uint8Array({ maxLength: 100 }),
    )
    .map(([opCode, body]) => frame(opCode, body)),
  fc.integer().map((length) => frame(OP_MSG, GOOD.subarray(16), length)),
  fc.nat({ max: GOOD.length }).map((length) => GOOD.subarray(0, length)),
  fc
    .array(fc.tuple(fc.nat({ max: GOOD.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 })
    .map((changes) => {
      const changed = Buffer.from(GOOD);
      for (const [at, byte] of changes) changed[at] = byte;
      return changed;
    }),
);
