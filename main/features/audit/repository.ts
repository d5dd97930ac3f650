import { type ClientSession, type Document, type Filter, ObjectId } from 'mongodb';
import type { AuditLog } from '#shared/domain/audit-log.ts';
import type { Collections } from '../../database/collections.ts';
import { drawNumber } from '../../database/counters.ts';

/** Someone who opened the same few patients all day is not looked back upon further. */
const MOST_LOOKED_AT = 300;

/** Inserts an entry, numbered for its workstation, in the caller's transaction. Entries are never changed or removed. */
export async function insertEntry(
  collections: Collections,
  entry: Omit<AuditLog, '_id' | 'sequence'>,
  session: ClientSession,
): Promise<void> {
  const sequence = await drawNumber(collections, `audit ${entry.workstationId}`, session);
  await collections.auditLogs.insertOne({ ...entry, _id: new ObjectId().toHexString(), sequence }, session);
}

/** What a list of entries is narrowed to, as the collection has it. Moments are a half-open range. */
export interface EntryQuery {
  userId?: string | undefined;
  /** Of one patient; several where records were merged. */
  patientIds?: readonly string[] | undefined;
  action?: string | undefined;
  /** Of any of these kinds. */
  actions?: readonly string[];
  resource?: string | undefined;
  from?: string | undefined;
  before?: string | undefined;
  onlySecurityEvents?: boolean;
  onlyFailures?: boolean;
  onlySuccesses?: boolean;
  /** Of one document: by its id, or where a list named it by its number. */
  document?: { id: string; number: string };
}

function toFilter(query: EntryQuery): Filter<Document> {
  const filter: Filter<Document> = {};
  if (query.userId) filter.userId = new ObjectId(query.userId);
  if (query.patientIds) filter.patientId = { $in: query.patientIds.map((id) => new ObjectId(id)) };
  if (query.action) filter.action = query.action;
  if (query.actions) filter.action = { $in: query.actions };
  if (query.resource) filter.resource = query.resource;
  if (query.onlySecurityEvents) filter.isSecurityEvent = true;
  if (query.onlyFailures) filter.status = 'failure';
  if (query.onlySuccesses) filter.status = 'success';
  if (query.document) {
    const { id, number } = query.document;
    filter.$or = [{ resourceId: new ObjectId(id) }, { 'changes.shown': number }];
  }
  if (query.from || query.before) {
    filter.timestamp = {
      ...(query.from ? { $gte: new Date(query.from) } : {}),
      ...(query.before ? { $lt: new Date(query.before) } : {}),
    };
  }
  return filter;
}

/** Entries newest first, after the one given: by time, then by id, so that none is shown twice or left out. */
export async function findEntries(
  collections: Collections,
  query: EntryQuery,
  page: { after?: string | undefined; limit: number },
): Promise<AuditLog[]> {
  const filter = toFilter(query);
  const last = page.after
    ? await collections.auditLogs.findOne({ _id: new ObjectId(page.after) })
    : undefined;
  const moment = last && new Date(last.timestamp);
  // One range of the index; of the entries of the same moment those that were already shown are left out.
  const earlier: Filter<Document> = moment
    ? {
        timestamp: { $lte: moment },
        $nor: [{ timestamp: moment, _id: { $gte: new ObjectId(last._id) } }],
      }
    : {};
  return collections.auditLogs.find(
    { $and: [filter, earlier] },
    { sort: { timestamp: -1, _id: -1 }, limit: page.limit },
  );
}

/**
 * The patients whose record a person opened, the latest first, each once.
 * @param since an ISO moment; what is older is not looked at
 */
export async function findOpenedPatients(
  collections: Collections,
  person: { userId: string; since: string },
  limit: number,
): Promise<string[]> {
  const cursor = collections.auditLogs.raw.find(
    {
      userId: new ObjectId(person.userId),
      timestamp: { $gte: new Date(person.since) },
      action: 'VIEW',
      resource: 'Patient',
      patientId: { $exists: true },
    },
    { sort: { timestamp: -1, _id: -1 }, projection: { patientId: 1 }, limit: MOST_LOOKED_AT },
  );
  const opened = new Set<string>();
  for await (const { patientId } of cursor) {
    opened.add(String(patientId));
    if (opened.size === limit) break;
  }
  return [...opened];
}

/** Every entry that the query lets through, newest first, one at a time: an export may be large. */
export async function* eachEntry(collections: Collections, query: EntryQuery): AsyncGenerator<AuditLog> {
  const cursor = collections.auditLogs.raw.find(toFilter(query), {
    sort: { timestamp: -1, _id: -1 },
    batchSize: 500,
  });
  for await (const stored of cursor) yield collections.auditLogs.decode(stored);
}

/** The hashes that a document was given when it was signed and amended. */
export async function findHashesOf(collections: Collections, resourceId: string): Promise<string[]> {
  const entries = await collections.auditLogs.find(
    { resourceId: new ObjectId(resourceId), 'changes.contentHash': { $exists: true }, status: 'success' },
    { projection: { changes: 1 } },
  );
  return entries.flatMap(({ changes }) => {
    const change = changes?.contentHash;
    const hash =
      typeof change === 'object' && change !== null && 'after' in change ? change.after : undefined;
    return typeof hash === 'string' ? [hash] : [];
  });
}
