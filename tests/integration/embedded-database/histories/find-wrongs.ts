import type { MongoClient } from 'mongodb';
import { collections, TOTAL } from './clients.ts';
import type { Append, History, Outcome } from './history.ts';

/** Says what in the database does not fit to what its clients were told; empty when all does. */
export async function findWrongs(client: MongoClient, history: History): Promise<string[]> {
  const { accounts, counters, transfers, pairs, bookings, lists } = collections(client.db('histories'));
  const wrongs = [...history.seenWrong];
  const balances = await accounts.find().toArray();
  const total = balances.reduce((sum, account) => sum + Number(account.balance), 0);
  if (total !== TOTAL) wrongs.push(`the accounts hold ${total} instead of ${TOTAL}`);

  const entries = (await transfers.find().toArray()).map((entry) => entry._id);
  wrongs.push(...presenceWrongs('transfer', history.transfers, new Set(entries)));
  for (const pair of await pairs.find().toArray())
    if (pair.n !== entries.length) wrongs.push(`a pair counts ${pair.n} transfers of ${entries.length}`);

  const stored = await bookings.find().toArray();
  const outcomes = new Map([...history.bookings].map(([id, { outcome }]) => [id, outcome]));
  wrongs.push(...presenceWrongs('booking', outcomes, new Set(stored.map((booking) => booking._id))));
  const slots = stored.map((booking) => booking.slot);
  if (new Set(slots).size !== slots.length) wrongs.push('a slot is booked twice');
  const byIndex = await bookings.find({ slot: { $gte: 0 } }, { hint: 'slot_1' }).toArray();
  if (byIndex.length !== stored.length)
    wrongs.push(`the index has ${byIndex.length} bookings, the collection ${stored.length}`);

  for (const counter of await counters.find().toArray())
    wrongs.push(...counterWrongs(counter._id, Number(counter.n), history));
  const items = new Map((await lists.find().toArray()).map((list) => [list._id, list.items]));
  wrongs.push(...appendWrongs(history.appends, items));
  return wrongs;
}

/** What was acknowledged must be there, what was aborted must not; of the rest either may be. */
function presenceWrongs(
  what: string,
  outcomes: ReadonlyMap<string, Outcome>,
  present: ReadonlySet<string>,
): string[] {
  const wrongs: string[] = [];
  for (const [id, outcome] of outcomes) {
    if (outcome === 'acknowledged' && !present.has(id)) wrongs.push(`acknowledged ${what} ${id} is missing`);
    if (outcome === 'aborted' && present.has(id)) wrongs.push(`aborted ${what} ${id} is there`);
  }
  for (const id of present) if (!outcomes.has(id)) wrongs.push(`${what} ${id} was never asked for`);
  return wrongs;
}

/** Each answer is one more than the one before; an increment without an answer may have been made, once. */
function counterWrongs(id: number, stored: number, history: History): string[] {
  const { answered, unknown } = history.counter(id);
  const wrongs: string[] = [];
  const isRising = answered.every((value, at) => at === 0 || value > (answered[at - 1] ?? 0));
  if (!isRising) wrongs.push(`counter ${id} was answered out of order`);
  if (stored < answered.length) wrongs.push(`counter ${id} is ${stored} after ${answered.length} answers`);
  if (stored > answered.length + unknown)
    wrongs.push(`counter ${id} is ${stored} after ${answered.length} answers and ${unknown} without one`);
  return wrongs;
}

/** Each item at most once, and after every item whose append was over before its own was begun. */
function appendWrongs(appends: readonly Append[], lists: ReadonlyMap<string, readonly string[]>): string[] {
  const wrongs: string[] = [];
  for (const [list, items] of lists)
    if (new Set(items).size !== items.length) wrongs.push(`list ${list} has an item twice`);
  for (const list of new Set(appends.map((append) => append.list))) {
    const all = appends.filter((append) => append.list === list);
    const items = lists.get(list) ?? [];
    const places = new Map(items.map((item, at) => [item, at]));
    const missing = all.filter(({ outcome, item }) => outcome === 'acknowledged' && !places.has(item));
    wrongs.push(...missing.map(({ item }) => `acknowledged item ${item} is missing from list ${list}`));
    const placed = all.flatMap((append) => {
      const place = places.get(append.item);
      return place === undefined ? [] : [{ ...append, place }];
    });
    for (const earlier of placed)
      for (const later of placed)
        if (earlier.outcome === 'acknowledged' && earlier.ended < later.begun && earlier.place > later.place)
          wrongs.push(
            `item ${later.item} stands before ${earlier.item}, which was there before it was begun`,
          );
  }
  return wrongs;
}
