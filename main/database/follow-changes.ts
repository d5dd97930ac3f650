import {
  type ChangeStreamDocument,
  type Db,
  type Document,
  MongoServerError,
  type ResumeToken,
} from 'mongodb';
import type { CollectionName } from './collection-definitions.ts';

export interface FollowOptions {
  collections: readonly CollectionName[];
  /** An update in one of these is only told where it changes one of the fields. */
  toldFields?: Partial<Record<CollectionName, readonly string[]>>;
  /** Where an earlier call stood; undefined to begin now. */
  after: ResumeToken | undefined;
  /** Somebody, here or on another workstation, changed something in a collection. */
  onChange: (collection: CollectionName) => void;
  /** Everything from here on is told. Where `hasGap` is set, what happened before is not known. */
  onFollowing: (hasGap: boolean) => void;
  /** Told after each change: what to give as `after` when it is to go on. */
  onPosition: (token: ResumeToken) => void;
}

const CHANGE_STREAM_HISTORY_LOST = 286;
const INVALID_RESUME_TOKEN = 260;

/** Whether a token is of no use any more: it is too old, or of another database. */
export function isTokenLost(error: unknown): boolean {
  return (
    error instanceof MongoServerError &&
    (error.code === CHANGE_STREAM_HISTORY_LOST || error.code === INVALID_RESUME_TOKEN)
  );
}

/** Passes over the updates that change none of the fields that are told. */
function passOver(toldFields: FollowOptions['toldFields'] = {}): Document {
  const untold = Object.entries(toldFields).map(([collection, fields]) => {
    const unchanged = fields.map((field) => [`updateDescription.updatedFields.${field}`, { $exists: false }]);
    return { 'ns.coll': collection, operationType: 'update', ...Object.fromEntries(unchanged) };
  });
  return untold.length > 0 ? { $nor: untold } : {};
}

/**
 * Follows the changes of a clinic's database through one change stream until the connection is closed or lost for longer
 * than the driver bridges by itself.
 * @throws MongoError with which it ended
 */
export async function followChanges(
  db: Db,
  { collections, toldFields, after, onChange, onFollowing, onPosition }: FollowOptions,
): Promise<void> {
  const stages = [
    { $match: { 'ns.coll': { $in: collections }, ...passOver(toldFields) } },
    // The documents stay in the database, where each reader is asked who they are.
    { $project: { operationType: 1, ns: 1 } },
  ];
  const stream = db.watch(stages, after === undefined ? {} : { resumeAfter: after });
  try {
    let event = await stream.tryNext();
    onFollowing(after === undefined);
    for (;;) {
      const name = event && nameIn(event);
      const changed = collections.find((followed) => followed === name);
      if (changed) onChange(changed);
      onPosition(stream.resumeToken);
      event = await stream.next();
    }
  } finally {
    await stream.close().catch(() => undefined);
  }
}

function nameIn(event: ChangeStreamDocument): string | undefined {
  return 'ns' in event && 'coll' in event.ns ? event.ns.coll : undefined;
}
