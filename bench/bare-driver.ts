import { type ClientSession, type Db, type Document, MongoClient, ObjectId } from 'mongodb';

/** The driver by itself: no schemas, no codec, no router. What each operation does here is what it does there. */
export interface BareDriver {
  client: MongoClient;
  db: Db;
  inTransaction<T>(work: (session: ClientSession) => Promise<T>): Promise<T>;
  /** The audit entry of an operation: a number of its workstation, and the insert. */
  audit(session: ClientSession, entry: Document): Promise<void>;
  nextId(counter: string, prefix: string): Promise<string>;
  close(): Promise<void>;
}

export async function openBareDriver(uri: string): Promise<BareDriver> {
  const client = new MongoClient(uri, { ignoreUndefined: true, writeConcern: { w: 'majority' } });
  await client.connect();
  const db = client.db();
  const counters = db.collection<{ _id: string; value: number }>('counters');
  const draw = async (counter: string, session?: ClientSession) => {
    const drawn = await counters.findOneAndUpdate(
      { _id: counter },
      { $inc: { value: 1 } },
      { upsert: true, returnDocument: 'after', ...(session ? { session } : {}) },
    );
    return drawn?.value ?? 0;
  };
  return {
    client,
    db,
    inTransaction: (work) =>
      client.withSession((session) =>
        session.withTransaction(() => work(session), {
          readConcern: { level: 'snapshot' },
          writeConcern: { w: 'majority' },
        }),
      ),
    async audit(session, entry) {
      const sequence = await draw('audit bare driver', session);
      await db.collection('auditLogs').insertOne(
        {
          _id: new ObjectId(),
          status: 'success',
          isSecurityEvent: false,
          severity: 'info',
          timestamp: new Date(),
          workstationId: 'bare driver',
          userAgent: 'Bench',
          sequence,
          ...entry,
        },
        { session },
      );
    },
    nextId: async (counter, prefix) => `${prefix}-${String(await draw(counter)).padStart(5, '0')}`,
    close: () => client.close(),
  };
}
