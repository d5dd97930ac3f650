import type { Channel } from '#shared/contract/channel.ts';
import type { Connection } from '../database/connection.ts';
import type { Actor, AuditEntry, AuditTrail } from './audit-trail.ts';
import type { AuditedTransaction, ChangeRecord, EmitEvent } from './request-context.ts';
import { WrongPatient } from './require-chart.ts';
import type { WriteSittings } from './write-sittings.ts';

interface AuditedWriteDependencies {
  trail: AuditTrail;
  writeSittings: WriteSittings;
  emit: EmitEvent;
}

/** One request's write: who, on which channel, when. */
interface WriteRequest<T> {
  connection: Connection;
  channel: Channel;
  actor: Actor;
  now: Date;
  /** On a channel that is bound to the open record: the only patient whom the change may concern. */
  boundPatient?: string | undefined;
  work: (transaction: AuditedTransaction) => Promise<T>;
}

/** The key of a person's sitting at a document. */
export function sittingKey(actor: Actor, resourceId: string | undefined): string {
  return `${actor.userId} ${resourceId ?? ''}`;
}

function toEntry(record: ChangeRecord, channel: Channel, actor: Actor): AuditEntry {
  const { audit } = channel;
  const named = audit.rule === 'change' || audit.rule === 'sitting' ? audit : undefined;
  return {
    status: 'success',
    ...record,
    actor,
    action: record.action ?? named?.action ?? 'UPDATE',
    resource: record.resource ?? named?.resource ?? 'User',
  };
}

/**
 * Runs a change and writes its audit entry in the same transaction, then tells the windows what changed.
 * @throws Error where the work recorded nothing: a change without an audit entry is not committed; WrongPatient where it
 * recorded a change to another patient than the one to whom it is bound
 */
export async function auditedWrite<T>(
  request: WriteRequest<T>,
  dependencies: AuditedWriteDependencies,
): Promise<T> {
  const { connection, channel, actor, now, boundPatient, work } = request;
  const { trail, writeSittings, emit } = dependencies;
  const isSitting = channel.audit.rule === 'sitting';
  let records: ChangeRecord[] = [];

  const value = await connection.runTransaction(async (session) => {
    records = [];
    const result = await work({
      session,
      now,
      userId: actor.userId,
      record: (change) => records.push(change),
    });
    if (records.length === 0) throw new Error('A change without an audit entry is not committed');
    const strayed = records.find(({ patientId }) => boundPatient !== undefined && patientId !== boundPatient);
    if (boundPatient !== undefined && strayed) throw new WrongPatient(boundPatient, strayed.patientId);
    for (const record of records) {
      const entry = toEntry(record, channel, actor);
      if (!isSitting) await trail.append(entry, session);
      else if (!writeSittings.isOpen(sittingKey(actor, record.resourceId))) {
        await trail.append(
          { ...entry, description: `${entry.description}: began`, changes: undefined },
          session,
        );
      }
    }
    return result;
  });

  for (const record of records) {
    const entry = toEntry(record, channel, actor);
    if (isSitting) {
      const { changes = {}, ...closing } = entry;
      writeSittings.saved(sittingKey(actor, record.resourceId), Object.keys(changes), closing);
    }
    const isChange = entry.action !== 'VIEW' && entry.status === 'success';
    if (isChange)
      emit({
        kind: 'changed',
        resource: entry.resource,
        resourceId: entry.resourceId,
        patientId: entry.patientId,
      });
  }
  return value;
}
