import type { Db, Document } from 'mongodb';
import { Long, MongoServerError } from 'mongodb';
import { COMMANDS, type KnownCommand, OTHER_COMMANDS } from './commands-of-mongodb.ts';
import {
  ACCUMULATORS,
  EXPRESSIONS,
  INDEX_KINDS,
  INDEX_OPTIONS,
  PUSH_MODIFIERS,
  QUERY_OPERATORS,
  SCHEMA_KEYWORDS,
  STAGES,
  TOP_LEVEL_QUERY_OPERATORS,
  UPDATE_OPERATORS,
} from './operators-of-mongodb.ts';

/** A name of the manual, and what the running database makes of it. */
export interface Answer {
  name: string;
  /** The code it is refused with; undefined when it is answered. */
  refusedWith: number | undefined;
}

export interface CommandAnswer extends Answer {
  options: Answer[];
  calledAs: string | undefined;
}

/** What the database answers of all there is in the manual. */
export interface Support {
  commands: CommandAnswer[];
  query: Answer[];
  topLevelQuery: Answer[];
  update: Answer[];
  pushModifiers: Answer[];
  stages: Answer[];
  accumulators: Answer[];
  expressions: { group: string; answers: Answer[] }[];
  keywords: Answer[];
  indexKinds: Answer[];
  indexOptions: Answer[];
}

interface Failure {
  code: number;
  message: string;
}

const COLLECTION = 'probe';

/** Sends a command; gives its error, that of its first write included, undefined when there is none. */
async function failureOf(db: Db, command: Document): Promise<Failure | undefined> {
  try {
    const reply = await db.command(command);
    const error = reply.writeErrors?.[0];
    return error === undefined ? undefined : { code: error.code, message: error.errmsg };
  } catch (error) {
    if (error instanceof MongoServerError) return { code: Number(error.code), message: error.message };
    throw error;
  }
}

/** Tries names one after the other: one is refused when the error says that it is not known. */
async function probe(
  db: Db,
  names: readonly string[],
  commandFor: (name: string) => Document,
  isUnknown: (failure: Failure, name: string) => boolean,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const name of names) {
    const failure = await failureOf(db, commandFor(name));
    const isRefused = failure !== undefined && isUnknown(failure, name);
    answers.push({ name, refusedWith: isRefused ? failure.code : undefined });
  }
  return answers;
}

const COMMAND_NOT_FOUND = 59;
const UNKNOWN_FIELD = 40415;
const NOT_SUPPORTED = 115;

async function probeCommand(db: Db, name: string, known: KnownCommand): Promise<CommandAnswer> {
  const base = { [name]: known.subject ?? (name === 'getMore' ? Long.fromNumber(1) : COLLECTION) };
  const [answer] = await probe(
    db,
    [name],
    () => ({ ...base, ...known.needs }),
    ({ code }) => code === COMMAND_NOT_FOUND,
  );
  const options = await probe(
    db,
    Object.keys(known.options ?? {}),
    (option) => ({ ...base, ...known.needs, [option]: known.options?.[option] }),
    ({ code }) => code === UNKNOWN_FIELD || code === NOT_SUPPORTED,
  );
  return { name, refusedWith: answer?.refusedWith, options, calledAs: known.calledAs };
}

async function probeCommands(db: Db): Promise<CommandAnswer[]> {
  const answers: CommandAnswer[] = [];
  for (const [name, known] of Object.entries(COMMANDS)) {
    await db.collection(COLLECTION).insertOne({}); // there is something to drop and to list
    answers.push(await probeCommand(db, name, known));
  }
  for (const name of OTHER_COMMANDS) answers.push(await probeCommand(db, name, { subject: 1 }));
  return answers;
}

const find = (filter: Document): Document => ({ find: COLLECTION, filter });
const pipeline = (...stages: Document[]): Document => ({
  aggregate: COLLECTION,
  pipeline: stages,
  cursor: {},
});
const updateBy = (u: Document): Document => ({ update: COLLECTION, updates: [{ q: {}, u }] });
const index = (key: Document, options: Document = {}): Document => ({
  createIndexes: COLLECTION,
  indexes: [{ key, name: 'probe', ...options }],
});

/** Asks a running database for everything in the manual. Its contents in `db` are lost. */
export async function probeSupport(db: Db): Promise<Support> {
  const names = (message: string) => (failure: Failure) => failure.message.startsWith(message);
  const code =
    (...codes: number[]) =>
    (failure: Failure) =>
      codes.includes(failure.code);
  const commands = await probeCommands(db);
  await db.collection(COLLECTION).insertOne({ a: [1] });
  const expressions: Support['expressions'] = [];
  for (const [group, operators] of Object.entries(EXPRESSIONS)) {
    const commandFor = (name: string) => pipeline({ $project: { value: { [name]: {} } } });
    expressions.push({ group, answers: await probe(db, operators, commandFor, code(168)) });
  }
  const support: Support = {
    commands,
    query: await probe(db, QUERY_OPERATORS, (name) => find({ a: { [name]: 1 } }), names('unknown operator')),
    topLevelQuery: await probe(
      db,
      TOP_LEVEL_QUERY_OPERATORS,
      (name) => find({ [name]: 1 }),
      names('unknown top level operator'),
    ),
    update: await probe(
      db,
      UPDATE_OPERATORS,
      (name) => updateBy({ [name]: { b: 1 } }),
      names('Unknown modifier'),
    ),
    pushModifiers: await probe(
      db,
      PUSH_MODIFIERS,
      (name) => updateBy({ $push: { a: { $each: [], ...(name === '$each' ? {} : { [name]: 1 }) } } }),
      names('Unrecognized clause'),
    ),
    stages: await probe(db, STAGES, (name) => pipeline({ [name]: {} }), code(40324)),
    accumulators: await probe(
      db,
      ACCUMULATORS,
      (name) => pipeline({ $group: { _id: null, value: { [name]: {} } } }),
      code(15952),
    ),
    expressions,
    keywords: await probe(
      db,
      SCHEMA_KEYWORDS,
      (name) => ({ create: 'schema', validator: { $jsonSchema: { [name]: 1 } } }),
      names('Unknown $jsonSchema keyword'),
    ),
    indexKinds: [],
    indexOptions: [],
  };
  for (const [name, key] of Object.entries(INDEX_KINDS))
    support.indexKinds.push(...(await probeIndex(db, name, index(key))));
  for (const [name, value] of Object.entries(INDEX_OPTIONS))
    support.indexOptions.push(...(await probeIndex(db, name, index({ c: 1 }, { [name]: value }))));
  return support;
}

async function probeIndex(db: Db, name: string, command: Document): Promise<Answer[]> {
  await db.collection(COLLECTION).drop();
  return probe(
    db,
    [name],
    () => command,
    () => true,
  );
}
