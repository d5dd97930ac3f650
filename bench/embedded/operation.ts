import type { Collection, Db, MongoClient, ObjectId } from 'mongodb';
import type { Floor } from './floor.ts';
import type { BenchPatient } from './patients.ts';

/** One operation, by the driver and by SQLite's own calls. What each prepares is not timed; what it gives is. */
export interface PointOperation {
  name: string;
  /** Fewer runs for what takes long. */
  runs?: number;
  driver: (run: number) => () => Promise<unknown>;
  floor: (run: number) => () => unknown;
}

/** A filled database, open both ways. */
export interface EmbeddedBench {
  client: MongoClient;
  db: Db;
  patients: Collection<BenchPatient>;
  ids: ObjectId[];
  floor: Floor;
}
