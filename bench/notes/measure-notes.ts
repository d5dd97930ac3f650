import { hash } from '@node-rs/argon2';
import { ObjectId } from 'mongodb';
import { startTestDatabase } from '#tests/integration/support/test-database.ts';
import { BENCH_PASSWORD, createFixture } from '../fixture.ts';
import { type Comparison, compare, type Operation } from '../measure.ts';
import { completeNoteOperation } from './complete-note.ts';
import { fillNotes } from './fill-notes.ts';
import { openNoteOperation } from './open-note.ts';
import { saveLongDraftOperation } from './save-long-draft.ts';

const PATIENTS = 1_000;
const WARM_UP = 20;

/** Opens, saves and completes notes of 50 KB among a thousand patients; completing with the cost of a password and without it. */
export async function measureNotes(runs: number): Promise<Comparison[]> {
  const database = await startTestDatabase();
  const fixture = await createFixture(database, PATIENTS);
  try {
    const count = WARM_UP + runs;
    const drafts = await fillNotes(fixture, 2 + 4 * count);
    const [ours, theirs, ...rest] = drafts;
    if (!ours || !theirs) throw new Error('No drafts');
    const share = (part: number) => rest.slice(part * count, (part + 1) * count);
    const comparisons: Comparison[] = [];
    const measure = async (operation: Operation) =>
      comparisons.push(await compare(operation, PATIENTS, runs, WARM_UP));
    await measure(openNoteOperation('open a draft of 50 KB', fixture, share(2), false));
    await measure(saveLongDraftOperation(fixture, ours, theirs));
    await measure(completeNoteOperation('complete, with the password', fixture, share(0), share(1)));
    await measure(openNoteOperation('open a signed note of 50 KB', fixture, share(0), true));
    // A hash that costs nothing to check leaves what completing itself costs.
    await fixture.bare.db
      .collection('users')
      .updateOne(
        { _id: new ObjectId(fixture.doctorId) },
        { $set: { password: await hash(BENCH_PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 }) } },
      );
    await measure(completeNoteOperation('complete, the password apart', fixture, share(2), share(3)));
    return comparisons;
  } finally {
    await fixture.stop();
    await database.stop();
  }
}
