/** What a client was told of something it asked for. */
export type Outcome = 'acknowledged' | 'unknown' | 'aborted';

/** An append to a list; the moments are places in one order of all that happened. */
export interface Append {
  list: string;
  item: string;
  outcome: Outcome;
  begun: number;
  ended: number;
}

/** Everything that clients asked for and were told. */
export class History {
  /** Transfers between accounts, by the `_id` of the entry written with them. */
  readonly transfers = new Map<string, Outcome>();
  /** Bookings by `_id`, with the slot each wanted. */
  readonly bookings = new Map<string, { slot: number; outcome: Outcome }>();
  readonly appends: Append[] = [];
  /** Of each counter: the values that were answered, in order, and how many answers did not come. */
  readonly counters = new Map<number, { answered: number[]; unknown: number }>();
  /** What was seen to be wrong while it went on. */
  readonly seenWrong: string[] = [];
  private moment = 0;
  acknowledged = 0;

  /** The next moment of the one order. */
  now(): number {
    this.moment += 1;
    return this.moment;
  }

  counter(of: number): { answered: number[]; unknown: number } {
    const known = this.counters.get(of) ?? { answered: [], unknown: 0 };
    this.counters.set(of, known);
    return known;
  }
}
