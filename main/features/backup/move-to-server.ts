import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import { type Connection, openConnectionAsItIs } from '../../database/connection.ts';
import { copyDatabase } from '../../database/copy-database.ts';
import { completeTarget, discardCopy, prepareTarget, removeMark } from '../../database/copy-target.ts';
import { isConnectionError, isUnauthorized } from '../../database/database-errors.ts';
import { actorOf } from '../../router/actor.ts';
import type { Actor } from '../../router/audit-trail.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { type Workstation as AuditedWorkstation, createAuditTrail } from '../audit/audit-trail.ts';
import { requireProtectedTransport, withoutPassword } from '../clinic/server-uri.ts';
import type { Workstation } from '../clinic/workstation-ports.ts';
import type { LongWork, WorkWatch } from './long-work.ts';
import { requireOwnClinic } from './require-own-clinic.ts';

export interface MoveDependencies {
  workstation: Workstation;
  audited: AuditedWorkstation;
  clock: () => Date;
  /** Writes the audit entries that wait for a pause. */
  settleAudit: () => Promise<void>;
  /** Copies what is half-typed to where it is looked for once the clinic is on a server. */
  copyJournal: () => Promise<void>;
  /** Keeps what is half-typed under the key that goes with the database that is open now. */
  resealJournal: () => Promise<void>;
  work: LongWork;
}

/**
 * Copies the clinic from this computer to a server, compares both, and works with the server from then on. The database on
 * this computer stays as it is. Whatever interrupts it leaves this computer's database in use, and it can be begun again.
 * @throws AppError SERVER_… where the server is not one to move to; MOVE_INTERRUPTED, COPY_DIFFERS, WORK_CANCELLED
 */
export async function moveToServer(
  context: RequestContext,
  { uri, acceptsNoTls }: ParsedInput<'backup.moveToServer'>,
  dependencies: MoveDependencies,
): Promise<ChannelOutput<'backup.moveToServer'>> {
  const { workstation, settleAudit, copyJournal, resealJournal, work } = dependencies;
  const oldFolder = requireOwnClinic(workstation);
  requireProtectedTransport(uri, acceptsNoTls);
  const server = withoutPassword(uri);
  return work.run(async (watch) => {
    await context.write(async (transaction) => {
      transaction.record({
        description: `Began to move the clinic from this computer to ${server}`,
        isSecurityEvent: true,
      });
    });
    await settleAudit();
    const move = {
      clinicId: context.clinic.clinicId,
      server,
      oldFolder,
      actor: actorOf(context.session.user),
    };
    let documents = 0;
    try {
      await workstation.moveToServer(uri, async (from) => {
        const to = await openConnectionAsItIs(uri);
        try {
          documents = await copyClinic(from, to, move, dependencies, watch);
        } finally {
          await to.close();
        }
        await copyJournal();
      });
    } catch (error) {
      throw moveProblem(error);
    }
    await resealJournal();
    // Left behind, it would say of a database in which people work by now only what is no longer true.
    await removeMark(workstation.connection().db).catch(() => undefined);
    return { oldFolder, documents };
  });
}

interface Move {
  clinicId: string;
  server: string;
  oldFolder: string;
  actor: Actor;
}

/** @returns how many documents were copied */
async function copyClinic(
  from: Connection,
  to: Connection,
  { clinicId, server, oldFolder, actor }: Move,
  { audited, clock }: MoveDependencies,
  { signal, onProgress }: WorkWatch,
): Promise<number> {
  await prepareTarget(to.db, clinicId);
  let documents = 1;
  try {
    const copied = await copyDatabase(from.db, to.db, { leaveEmpty: 'clinic', signal, onProgress });
    for (const collection of copied) documents += collection.documents;
  } catch (error) {
    if (!isConnectionError(error)) await discardCopy(to.db, clinicId).catch(() => undefined);
    throw error;
  }
  const trail = createAuditTrail(audited, () => to, clock);
  await to.runTransaction(async (session) => {
    await trail.append(
      {
        actor,
        action: 'UPDATE',
        resource: 'Clinic',
        description: `Moved the clinic from this computer to ${server}`,
        changes: { from: oldFolder, to: server, documents },
        status: 'success',
        isSecurityEvent: true,
      },
      session,
    );
    await completeTarget(from.db, to.db, session);
  });
  return documents;
}

function moveProblem(error: unknown): unknown {
  if (isUnauthorized(error)) return new AppError('SERVER_RIGHTS_MISSING');
  return isConnectionError(error) ? new AppError('MOVE_INTERRUPTED') : error;
}
