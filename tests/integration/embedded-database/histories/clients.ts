import {
  type ClientSession,
  type Collection,
  type Db,
  type Document,
  type MongoClient,
  MongoServerError,
} from 'mongodb';
import type { History, Outcome } from './history.ts';

export const ACCOUNTS = 8;
export const TOTAL = 800;
const SLOTS_PER_ROUND = 40;
const DUPLICATE_KEY = 11000;

/** What all clients of a run share. */
export interface Surroundings {
  client: MongoClient;
  history: History;
  /** Rises with every kill or cut. */
  round: () => number;
  isOver: () => boolean;
}

type Client = (surroundings: Surroundings, me: number) => Promise<void>;

interface Named extends Document {
  _id: string;
}
interface List {
  _id: string;
  items: string[];
}
interface Numbered extends Document {
  _id: number;
}

export function collections(db: Db): {
  accounts: Collection<Numbered>;
  counters: Collection<Numbered>;
  transfers: Collection<Named>;
  pairs: Collection<Numbered>;
  bookings: Collection<Named>;
  lists: Collection<List>;
} {
  return {
    accounts: db.collection<Numbered>('accounts'),
    counters: db.collection<Numbered>('counters'),
    transfers: db.collection<Named>('transfers'),
    pairs: db.collection<Numbered>('pairs'),
    bookings: db.collection<Named>('bookings'),
    lists: db.collection<List>('lists'),
  };
}

/** Moves money within a transaction that also leaves an entry; every fifth is taken back. */
const transfer: Client = async ({ client, history, isOver }, me) => {
  const { accounts, transfers, pairs } = collections(client.db('histories'));
  for (let step = 0; !isOver(); step += 1) {
    const _id = `${me}-${step}`;
    const isTakenBack = step % 5 === 4;
    const write = async (session: ClientSession) => {
      await accounts.updateOne({ _id: (me + step) % ACCOUNTS }, { $inc: { balance: -1 } }, { session });
      await transfers.insertOne({ _id }, { session });
      await pairs.updateMany({}, { $inc: { n: 1 } }, { session });
      await accounts.updateOne({ _id: (me + step + 3) % ACCOUNTS }, { $inc: { balance: 1 } }, { session });
      if (isTakenBack) await session.abortTransaction();
    };
    const outcome = await outcomeOf(() =>
      client.withSession((session) => session.withTransaction(() => write(session))),
    );
    // Without an answer even what was to be taken back was never committed: there was no commit to arrive.
    history.transfers.set(_id, isTakenBack ? 'aborted' : outcome);
    if (outcome === 'acknowledged') history.acknowledged += 1;
  }
};

/** Counts by a write that the driver sends again when its answer does not come. */
const count: Client = async ({ client, history, isOver }, me) => {
  const { counters } = collections(client.db('histories'));
  const known = history.counter(me);
  while (!isOver()) {
    try {
      const options = { upsert: true, returnDocument: 'after' } as const;
      const counter = await counters.findOneAndUpdate({ _id: me }, { $inc: { n: 1 } }, options);
      known.answered.push(Number(counter?.n));
      history.acknowledged += 1;
    } catch {
      known.unknown += 1;
    }
  }
};

/** Books slots that others want as well. */
const book: Client = async ({ client, history, round, isOver }, me) => {
  const { bookings } = collections(client.db('histories'));
  for (let step = 0; !isOver(); step += 1) {
    const _id = `${me}-${step}`;
    const slot = round() * SLOTS_PER_ROUND + ((me * 7 + step) % SLOTS_PER_ROUND);
    const outcome = await outcomeOf(() => bookings.insertOne({ _id, slot }));
    history.bookings.set(_id, { slot, outcome });
    if (outcome === 'acknowledged') history.acknowledged += 1;
  }
};

/** Appends to a list that others append to as well. */
const append: Client = async ({ client, history, round, isOver }, me) => {
  const { lists } = collections(client.db('histories'));
  for (let step = 0; !isOver(); step += 1) {
    const item = `${me}-${step}`;
    const list = String(round());
    const begun = history.now();
    const outcome = await outcomeOf(() =>
      lists.updateOne({ _id: list }, { $push: { items: item } }, { upsert: true }),
    );
    history.appends.push({ list, item, outcome, begun, ended: history.now() });
    if (outcome === 'acknowledged') history.acknowledged += 1;
  }
};

/** Reads what only half a transaction could have made wrong. */
const read: Client = async ({ client, history, isOver }) => {
  const { accounts, pairs } = collections(client.db('histories'));
  while (!isOver()) {
    try {
      const balances = await accounts.find().toArray();
      const total = balances.reduce((sum, account) => sum + Number(account.balance), 0);
      if (total !== TOTAL)
        history.seenWrong.push(`a reader saw ${total} in the accounts instead of ${TOTAL}`);
      const numbers = new Set((await pairs.find().toArray()).map((pair) => pair.n));
      if (numbers.size !== 1) history.seenWrong.push(`a reader saw half a pair: ${[...numbers].join(', ')}`);
    } catch {
      // A read may fail while the database is away; the next one will not.
    }
  }
};

/** A duplicate key is an answer: nothing was written. Anything else leaves it open. */
async function outcomeOf(write: () => Promise<unknown>): Promise<Outcome> {
  try {
    await write();
    return 'acknowledged';
  } catch (error) {
    return error instanceof MongoServerError && error.code === DUPLICATE_KEY ? 'aborted' : 'unknown';
  }
}

/** Starts all clients; each goes on until the run is over. */
export async function startClients(surroundings: Surroundings): Promise<void> {
  const clients: Client[] = [transfer, transfer, count, count, book, book, append, append, append, read];
  await Promise.all(clients.map((client, me) => client(surroundings, me)));
}
