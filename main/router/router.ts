import type { Channel } from '#shared/contract/channel.ts';
import { type ChannelName, findChannel } from '#shared/contract/contract.ts';
import type { Clinic } from '#shared/domain/clinic.ts';
import { AppError, fieldErrors, type Result } from '#shared/errors.ts';
import type { Connection } from '../database/connection.ts';
import { actorOf } from './actor.ts';
import { auditRead, auditRefusal } from './audit-outcome.ts';
import type { AuditTrail } from './audit-trail.ts';
import { auditedWrite, sittingKey } from './audited-write.ts';
import { authorise } from './authorise.ts';
import { errorValue, type RouterLog } from './error-value.ts';
import { createReadSittings } from './read-sittings.ts';
import type { DocumentChecks, EmitEvent, Handlers, RequestContext } from './request-context.ts';
import type { SessionHolder } from './session-holder.ts';
import { createSettledSearch } from './settled-search.ts';
import { createWriteSittings } from './write-sittings.ts';

export interface RouterDependencies {
  handlers: Handlers;
  documentChecks: DocumentChecks;
  sessions: SessionHolder;
  trail: AuditTrail;
  /** The open database; throws DATABASE_UNAVAILABLE where there is none. */
  connection: () => Connection;
  clinic: () => Clinic;
  clock: () => Date;
  log: RouterLog;
  emit: EmitEvent;
}

export interface Router {
  /** Answers one call from a window. Never throws, whatever comes in. */
  handle(name: unknown, input: unknown): Promise<Result<unknown>>;
  /** Writes the audit entries that wait for a pause: before a lock, a sign-out, the end. */
  settle(): Promise<void>;
}

type AnyHandler = (context: RequestContext, input: unknown) => Promise<unknown>;

/** Input that ends a sitting at a note: it is completed or amended, by channels that name it. */
function endsSittingAt(name: string, input: unknown): string | undefined {
  if (name !== 'visits.completeVisit') return undefined;
  return typeof input === 'object' && input !== null && 'visitId' in input
    ? String(input.visitId)
    : undefined;
}

/** The only place where a call enters main: validate, authenticate, authorise, run, audit, reply. */
export function createRouter(dependencies: RouterDependencies): Router {
  const { handlers, documentChecks, sessions, trail, clock, log, emit } = dependencies;
  const onAuditFailure = (error: unknown) => errorValue(error, 'audit', log);
  const readSittings = createReadSittings();
  const search = createSettledSearch(onAuditFailure);
  const writeSittings = createWriteSittings((entry) => trail.appendAlone(entry), onAuditFailure);
  const audit = { trail, readSittings, search };

  const createContext = (channel: Channel, now: Date): RequestContext => ({
    now,
    get clinic() {
      return dependencies.clinic();
    },
    get collections() {
      return dependencies.connection().collections;
    },
    get session() {
      if (!sessions.current) throw new AppError('NOT_SIGNED_IN');
      return sessions.current;
    },
    write(work, actor) {
      const named = actor ?? (sessions.current ? actorOf(sessions.current.user) : undefined);
      if (!named) throw new AppError('NOT_SIGNED_IN');
      return auditedWrite(
        { connection: dependencies.connection(), channel, actor: named, now, work },
        { trail, writeSittings, emit },
      );
    },
  });

  const run = async (name: ChannelName, channel: Channel, rawInput: unknown): Promise<unknown> => {
    const parsed = channel.input.safeParse(rawInput);
    if (!parsed.success) throw new AppError('INVALID_INPUT', { fields: fieldErrors(parsed.error) });
    const input: unknown = parsed.data;
    const now = clock();
    const session = sessions.current;
    const actor = session && channel.access !== 'anyone' ? actorOf(session.user) : undefined;
    try {
      authorise(name, channel, session);
      if (channel.audit.rule !== 'search' && channel.audit.rule !== 'none') await search.settle();
      const context = createContext(channel, now);
      if (channel.documentCheck) await documentChecks[channel.documentCheck](context, input);
      const noteId = endsSittingAt(name, input);
      if (noteId && actor) await writeSittings.end(sittingKey(actor, noteId));
      const output: unknown = channel.output.parse(await (handlers[name] as AnyHandler)(context, input));
      if (actor) await auditRead({ name, channel, actor, input, output, now }, audit);
      return output;
    } catch (error) {
      if (error instanceof AppError && actor) {
        await auditRefusal({ name, channel, actor, input, code: error.value.code }, audit);
      }
      throw error;
    }
  };

  return {
    async handle(name, input) {
      const started = performance.now();
      const channel = typeof name === 'string' ? findChannel(name) : undefined;
      if (typeof name !== 'string' || !channel) return { ok: false, error: { code: 'INVALID_INPUT' } };
      let outcome = 'ok';
      try {
        return { ok: true, value: await run(name as ChannelName, channel, input) };
      } catch (error) {
        const value = errorValue(error, name, log);
        outcome = value.code;
        return { ok: false, error: value };
      } finally {
        log.info('call', { channel: name, ms: Math.round(performance.now() - started), outcome });
      }
    },
    async settle() {
      await search.settle();
      await writeSittings.end();
      readSittings.clear();
    },
  };
}
