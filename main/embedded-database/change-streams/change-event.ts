import type { LoggedChange } from '../storage/change-log.ts';
import { decodeDocument } from '../values/decode.ts';
import { type Document, documentOf, type MaybeValue, type Value } from '../values/value.ts';
import { clusterTime, type ResumePoint, resumeToken } from './resume-token.ts';

/** Finds the document as it is now; null when it is gone. */
export type LookUp = (change: LoggedChange, id: Value) => Value;

function eventOf(
  change: LoggedChange,
  kind: ResumePoint['kind'],
  fields: Record<string, MaybeValue>,
): Document {
  const { at, sequence } = change;
  return documentOf({
    _id: resumeToken({ kind, at, sequence }),
    operationType: change.operation,
    clusterTime: clusterTime(change),
    wallTime: new Date(at),
    ...fields,
  });
}

/** The event of a change, its fields in the order of the manual's page "Change Events". `lookUp` only where it was asked for. */
export function changeEvent(change: LoggedChange, lookUp: LookUp | undefined): Document {
  const { operation, database, collection } = change;
  if (operation === 'dropDatabase') return eventOf(change, 'event', { ns: documentOf({ db: database }) });
  const ns = documentOf({ db: database, coll: collection });
  if (operation === 'drop') return eventOf(change, 'event', { ns });
  const body = decodeDocument(change.body);
  const id = body.get('_id') ?? null;
  const documentKey = documentOf({ _id: id });
  if (operation === 'delete') return eventOf(change, 'event', { ns, documentKey });
  if (operation !== 'update') return eventOf(change, 'event', { fullDocument: body, ns, documentKey });
  return eventOf(change, 'event', {
    fullDocument: lookUp?.(change, id),
    ns,
    documentKey,
    updateDescription: body.get('updateDescription'),
  });
}

/** What a stream says when what it watched has been dropped. */
export function invalidateEvent(change: LoggedChange): Document {
  return new Map([...eventOf(change, 'invalidate', {}), ['operationType', 'invalidate']]);
}
