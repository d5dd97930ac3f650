import type { EmbeddedBench, PointOperation } from './operation.ts';
import { type BenchPatient, benchPatient } from './patients.ts';

const MANY = 1_000;
/** Two operations change different patients, so that each finds them as they were filled. */
const OTHERS = 5_000;

/** Numbers of patients that nothing else uses: each run and each side takes its own. */
function createNumbers(from: number): () => number {
  let next = from;
  return () => {
    next += 1;
    return next;
  };
}

/** The writes of a day: each is on the disk when it is answered. */
export function writeOperations(bench: EmbeddedBench): PointOperation[] {
  const { client, db, patients, ids, floor } = bench;
  const counters = db.collection<{ _id: string; value: number }>('counters');
  const newNumber = createNumbers(10_000_000);
  const newPatient = (): BenchPatient => benchPatient(newNumber());
  const someone = (run: number) => (run * 7_919) % ids.length;
  const status = floor.indexTable('status');
  /** A patient of the file with another time, before and after. */
  const touched = (run: number) => {
    const number = someone(run);
    const before = floor.rowsOf({ ...benchPatient(number), _id: ids[number] });
    const after = floor.rowsOf({ ...benchPatient(number), _id: ids[number], updatedAt: new Date(run) });
    const oldKey = before.keys.find(({ table }) => table === status)?.key ?? Buffer.alloc(0);
    return { id: before.id, after, oldKey };
  };
  const floorUpdate = (run: number) => {
    const { id, after, oldKey } = touched(run);
    return () => floor.update(id, after, status, oldKey);
  };
  const nextCounter = () =>
    counters.findOneAndUpdate(
      { _id: 'patients' },
      { $inc: { value: 1 } },
      { upsert: true, returnDocument: 'after' },
    );
  return [
    {
      name: 'insertOne',
      driver: () => {
        const patient = newPatient();
        return () => patients.insertOne(patient);
      },
      floor: () => {
        const rows = floor.rowsOf(newPatient());
        return () =>
          floor.inTransaction(() => {
            floor.insert(rows);
            floor.rememberReply();
          });
      },
    },
    {
      name: 'updateOne',
      driver: (run) => () =>
        patients.updateOne({ _id: ids[someone(run)] }, { $set: { updatedAt: new Date(run) } }),
      floor: (run) => {
        const update = floorUpdate(run);
        return () =>
          floor.inTransaction(() => {
            update();
            floor.rememberReply();
          });
      },
    },
    {
      name: 'counter',
      driver: () => nextCounter,
      floor: () => () =>
        floor.inTransaction(() => {
          floor.count();
          floor.rememberReply();
        }),
    },
    {
      name: 'transaction of three writes',
      driver: (run) => {
        const patient = newPatient();
        return () =>
          client.withSession((session) =>
            session.withTransaction(async () => {
              await patients.insertOne(patient, { session });
              await patients.updateOne(
                { _id: ids[someone(run)] },
                { $set: { updatedAt: new Date(run) } },
                { session },
              );
              await counters.updateOne({ _id: 'visits' }, { $inc: { value: 1 } }, { session, upsert: true });
            }),
          );
      },
      floor: (run) => {
        const rows = floor.rowsOf(newPatient());
        const update = floorUpdate(run + OTHERS);
        return () =>
          floor.inTransaction(() => {
            floor.insert(rows);
            update();
            floor.count();
            floor.rememberReply();
          });
      },
    },
    {
      name: `insertMany of ${MANY}`,
      runs: 20,
      driver: () => {
        const many = Array.from({ length: MANY }, newPatient);
        return () => patients.insertMany(many);
      },
      floor: () => {
        const many = Array.from({ length: MANY }, () => floor.rowsOf(newPatient()));
        return () =>
          floor.inTransaction(() => {
            for (const rows of many) floor.insert(rows);
            floor.rememberReply();
          });
      },
    },
  ];
}
