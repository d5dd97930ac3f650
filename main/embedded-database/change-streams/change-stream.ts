import type { PipelineContext } from '../aggregation/stage.ts';
import { CommandError } from '../command-error.ts';
import type { ReadContext } from '../commands/write-context.ts';
import { SearchCost } from '../planning/search-cost.ts';
import {
  changeAfter,
  type LoggedChange,
  lastBefore,
  newestChange,
  oldestChange,
} from '../storage/change-log.ts';
import { decodeDocument } from '../values/decode.ts';
import { encodeDocument } from '../values/encode.ts';
import { keyOf } from '../values/key-string.ts';
import { type Document, isDocument, Timestamp, type Value } from '../values/value.ts';
import { changeEvent, invalidateEvent, type LookUp } from './change-event.ts';
import type { ChangeStreamRequest } from './parse-change-stream.ts';
import { type ResumePoint, resumeToken } from './resume-token.ts';

/** A batch is closed past this; one event more than it still fits into a message. */
const BATCH_BYTES = 4 * 1024 * 1024;
/** Changes looked at in one go, a few milliseconds. Others are answered before a stream that is far behind reads on. */
const MAX_CHANGES_AT_ONCE = 250;

export interface EventBatch {
  events: Buffer[];
  /** Whether there was nothing more to look at. */
  isAtEnd: boolean;
  /** Where to resume when nothing of the next batch arrives. */
  token: Document;
}

/** One open change stream: reads the log from where it stands. It holds no snapshot, so it keeps nobody from anything. */
export class ChangeStream {
  readonly namespace: string;
  /** What it watched has been dropped, and it has said so. */
  isOver = false;
  private readonly request: ChangeStreamRequest;
  private position: ResumePoint;
  /** The drop that ends the stream, told of but not yet followed by its end. */
  private ending: LoggedChange | undefined;

  constructor(request: ChangeStreamRequest, context: ReadContext) {
    this.request = request;
    this.namespace = request.namespace;
    this.position = startingPoint(request.start, context);
    this.checkHistory(context);
    if (this.position.kind === 'event') {
      const resumed = changeAfter(context.statements, this.position.sequence - 1);
      if (resumed?.sequence === this.position.sequence && this.endsWith(resumed)) this.ending = resumed;
    }
  }

  /** The next events; none when nothing has happened, or nothing that the stream is about. */
  next(context: ReadContext, batchSize: number): EventBatch {
    this.checkHistory(context);
    const events: Buffer[] = [];
    let bytes = 0;
    let isAtEnd = false;
    for (let looks = 0; looks < MAX_CHANGES_AT_ONCE && !isAtEnd; looks += 1) {
      if (events.length >= batchSize || bytes >= BATCH_BYTES) break;
      const found = this.nextEvent(context);
      isAtEnd = found === undefined || this.isOver;
      for (const event of found ?? []) {
        for (const shown of this.request.pipeline.runOver([event], this.pipelineContext(context))) {
          const encoded = encodeDocument(withOwnId(event, shown));
          events.push(encoded);
          bytes += encoded.length;
        }
      }
    }
    return { events, isAtEnd, token: resumeToken(this.position) };
  }

  /** The event of the next change, none where the stream is not about it; undefined at the end of the log. */
  private nextEvent(context: ReadContext): Document[] | undefined {
    if (this.ending !== undefined) {
      this.isOver = true;
      this.position = { ...this.position, kind: 'invalidate' };
      return [invalidateEvent(this.ending)];
    }
    const change = changeAfter(context.statements, this.position.sequence);
    if (change === undefined) return undefined;
    const isWatched = this.watches(change);
    this.position = { kind: isWatched ? 'event' : 'position', at: change.at, sequence: change.sequence };
    if (!isWatched) return [];
    if (this.endsWith(change)) this.ending = change;
    return [changeEvent(change, this.request.looksUp ? lookUpIn(context) : undefined)];
  }

  private watches(change: LoggedChange): boolean {
    const { database, collection } = this.request;
    if (database !== undefined && change.database !== database) return false;
    if (collection !== undefined) return change.collection === collection;
    return true;
  }

  private endsWith(change: LoggedChange): boolean {
    const { database, collection } = this.request;
    if (collection !== undefined) return change.operation === 'drop' && this.watches(change);
    return database !== undefined && change.operation === 'dropDatabase' && this.watches(change);
  }

  /** Changes that the bounded log has let go of cannot be told, and a stream with a gap must not go on. */
  private checkHistory({ statements }: ReadContext): void {
    const oldest = oldestChange(statements)?.sequence ?? 1;
    if (oldest <= this.position.sequence + 1) return;
    throw new CommandError(
      'ChangeStreamHistoryLost',
      'Resume of change stream was not possible, as the resume point may no longer be in the oplog.',
    );
  }

  private pipelineContext(reading: ReadContext): PipelineContext {
    return {
      reading,
      database: this.request.database ?? 'admin',
      variables: new Map(),
      cost: new SearchCost(),
    };
  }
}

function startingPoint(start: ChangeStreamRequest['start'], { statements }: ReadContext): ResumePoint {
  const newest = newestChange(statements);
  if (start === undefined)
    return { kind: 'position', at: newest?.at ?? Date.now(), sequence: newest?.sequence ?? 0 };
  if (start instanceof Timestamp) {
    const sequence = lastBefore(statements, start.getHighBits() >>> 0, start.getLowBits() >>> 0);
    return { kind: 'position', at: (start.getHighBits() >>> 0) * 1000, sequence };
  }
  if (start.sequence > (newest?.sequence ?? 0))
    throw new CommandError('InvalidResumeToken', 'The resume token is of another database.');
  return start;
}

/** Without its own `_id` an event could not be resumed from. */
function withOwnId(event: Document, shown: Document): Document {
  const id = event.get('_id');
  const shownId = shown.get('_id');
  if (isDocument(id) && isDocument(shownId) && shownId.get('_data') === id.get('_data')) return shown;
  throw new CommandError(
    'ChangeStreamFatalError',
    'Encountered an event whose _id field, which contains the resume token, was modified by the pipeline. Modifying the _id field of an event makes it impossible to resume the stream from that point. Only transformations that retain the unmodified _id field are allowed.',
  );
}

function lookUpIn({ catalog, statements }: ReadContext): LookUp {
  return (change, id): Value => {
    const collection = catalog.find(change.database, change.collection);
    if (collection === undefined) return null;
    const row = statements.row<{ doc: Buffer }>(
      `SELECT doc FROM ${collection.table} WHERE id = ?`,
      keyOf(id),
    );
    return row === undefined ? null : decodeDocument(row.doc);
  };
}
