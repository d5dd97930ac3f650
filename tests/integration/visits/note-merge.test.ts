import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareEdits } from '#main/database/apply-edits.ts';
import {
  beginSending,
  beginSync,
  hasUnsaved,
  heard,
  type NoteSync,
  type NoteValues,
  refused,
  sent,
  shownValue,
  typed,
} from '#renderer/features/visits/note/note-sync.ts';
import type { NotePart } from '#shared/domain/visit.ts';

/** The database as main has it: edits are taken whole, or refused for the fields that clash. */
class Stored {
  values: NoteValues = { chiefComplaint: 'Cough', plan: 'Rest' };
  revision = 1;

  save(edits: NoteSync['sending']) {
    const { changes, clashes } = compareEdits({ ...this.values }, edits);
    if (clashes.length > 0) return clashes;
    const set = Object.fromEntries(
      Object.entries(changes).map(([field, change]) => [field, change.after ?? undefined]),
    );
    this.values = { ...this.values, ...set };
    if (Object.keys(changes).length > 0) this.revision += 1;
    return [];
  }
}

/** One person's window. */
class Writer {
  readonly #stored: Stored;
  sync: NoteSync;
  /** What was typed last into each field, and was not lost before the journal had it. */
  last: Partial<Record<NotePart, string>> = {};
  /** What is on the disk of the workstation. It is written now and then, and before anything is sent. */
  #journal: Pick<NoteSync, 'sending' | 'pending'> = { sending: {}, pending: {} };

  constructor(stored: Stored) {
    this.#stored = stored;
    this.sync = beginSync(stored.values, stored.revision);
  }

  type(field: NotePart, text: string) {
    this.last[field] = text;
    this.sync = typed(this.sync, field, text);
  }

  keep() {
    const { sending, pending } = this.sync;
    this.#journal = { sending, pending };
  }

  /** @param isLost the answer does not come: the window knows no more than before */
  send(isLost: boolean) {
    const sync = beginSending(this.sync);
    if (Object.keys(sync.sending).length === 0) return;
    this.sync = sync;
    this.keep();
    const clashes = this.#stored.save(sync.sending);
    if (isLost) return;
    this.sync =
      clashes.length > 0 ? refused(sync, clashes) : sent(sync, this.#stored.values, this.#stored.revision);
  }

  hear() {
    this.sync = heard(this.sync, this.#stored.values, this.#stored.revision);
  }

  /** The application ended and begins again: what the journal has is what is left. */
  restart() {
    this.sync = { ...beginSync({ chiefComplaint: '' }, 0), ...this.#journal };
    this.hear();
    for (const field of Object.keys(this.last) as NotePart[]) this.last[field] = shownValue(this.sync, field);
  }
}

type Step =
  | { does: 'type'; who: 0 | 1; field: NotePart; text: string }
  | { does: 'keep' | 'send' | 'lose' | 'hear' | 'restart'; who: 0 | 1 };

function steps(fieldsOf: readonly [readonly NotePart[], readonly NotePart[]]): fc.Arbitrary<Step[]> {
  const who = fc.constantFrom<0 | 1>(0, 1);
  const typing = who.chain((writer) =>
    fc.record({
      does: fc.constant<'type'>('type'),
      who: fc.constant(writer),
      field: fc.constantFrom(...fieldsOf[writer]),
      text: fc.string({ minLength: 1, maxLength: 6 }).map((text) => `${writer}${text}`),
    }),
  );
  const other = fc.record({ does: fc.constantFrom('keep', 'send', 'lose', 'hear', 'restart'), who });
  return fc.array(fc.oneof(typing, other), { minLength: 4, maxLength: 40 });
}

function take(writers: readonly [Writer, Writer], step: Step) {
  const writer = writers[step.who];
  switch (step.does) {
    case 'type':
      return writer.type(step.field, step.text);
    case 'keep':
      return writer.keep();
    case 'send':
      return writer.send(false);
    case 'lose':
      return writer.send(true);
    case 'hear':
      return writer.hear();
    case 'restart':
      return writer.restart();
  }
}

/** Everything comes to rest: what can be sent is sent and answered, and everybody has read the end. */
function settle(writers: readonly [Writer, Writer]) {
  for (let round = 0; round < 4; round += 1) for (const writer of writers) writer.send(false);
  for (const writer of writers) writer.hear();
}

const isAsked = ({ sync }: Writer, field: NotePart) => sync.clashes[field] !== undefined;

describe('two people in one note', () => {
  test('who write in different fields both find all their text, and are asked nothing', () => {
    const apart = [
      ['subjective', 'plan'],
      ['objective', 'assessment'],
    ] as const;
    fc.assert(
      fc.property(steps(apart), (taken) => {
        const stored = new Stored();
        const writers = [new Writer(stored), new Writer(stored)] as const;
        for (const step of taken) {
          take(writers, step);
          for (const { sync } of writers) expect(sync.clashes).toEqual({});
        }
        settle(writers);
        expect(stored.values).toEqual({
          chiefComplaint: 'Cough',
          plan: 'Rest',
          ...writers[0].last,
          ...writers[1].last,
        });
        for (const { sync } of writers) expect(hasUnsaved(sync)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('who write in one field before either has read the other are always asked, and both texts stay', () => {
    const together = [['plan'], ['plan']] as const;
    const unheard = steps(together).map((all) =>
      all.filter(({ does }) => does !== 'hear' && does !== 'restart'),
    );
    fc.assert(
      fc.property(unheard, (taken) => {
        const stored = new Stored();
        const writers = [new Writer(stored), new Writer(stored)] as const;
        for (const step of taken) take(writers, step);
        const [one, other] = writers;
        if (one.last.plan === undefined || other.last.plan === undefined) return;
        settle(writers);
        expect(isAsked(one, 'plan') || isAsked(other, 'plan')).toBe(true);
        const kept = writers.flatMap((writer) => [shownValue(writer.sync, 'plan'), stored.values.plan]);
        expect(kept).toContain(one.last.plan);
        expect(kept).toContain(other.last.plan);
      }),
      { numRuns: 500 },
    );
  });

  test('never lose a text but to somebody who had read it or chose', () => {
    const together = [['plan'], ['plan']] as const;
    fc.assert(
      fc.property(steps(together), (taken) => {
        const stored = new Stored();
        const writers = [new Writer(stored), new Writer(stored)] as const;
        for (const step of taken) {
          const before = stored.values.plan;
          const writer = writers[step.who];
          const based = beginSending(writer.sync).sending.plan?.base;
          take(writers, step);
          // What stood there is only replaced by somebody whose text was written over exactly that.
          if (stored.values.plan !== before) expect(based ?? undefined).toBe(before);
          // One's own text is on one's screen until the database has it.
          if (hasUnsaved(writer.sync)) expect(shownValue(writer.sync, 'plan')).toBe(writer.last.plan);
        }
      }),
      { numRuns: 500 },
    );
  });
});
