import type { Channel } from '#shared/contract/channel.ts';
import { type ChannelName, findChannel } from '#shared/contract/contract.ts';
import type { Clinic } from '#shared/domain/clinic.ts';
import { AppError, type AppErrorValue, EditConflict, fieldErrors, type Result } from '#shared/errors.ts';
import type { Connection } from '../database/connection.ts';
import { actorOf } from './actor.ts';
import { auditRead, auditRefusal } from './audit-outcome.ts';
import type { AuditTrail } from './audit-trail.ts';
import { auditedWrite, sittingKey } from './audited-write.ts';
import { authorise } from './authorise.ts';
import { createChartBindings } from './chart-bindings.ts';
import { errorValue, type RouterLog } from './error-value.ts';
import { createOwedEntries } from './owed-entries.ts';
import { createReadSittings } from './read-sittings.ts';
import type {
  BoundPatients,
  DocumentChecks,
  EmitEvent,
  Handlers,
  RequestContext,
} from './request-context.ts';
import { requireChart } from './require-chart.ts';
import type { Session, SessionHolder } from './session-holder.ts';
import { createSettledSearch } from './settled-search.ts';
import { createWriteSittings } from './write-sittings.ts';

export interface RouterDependencies {
  handlers: Handlers;
  documentChecks: DocumentChecks;
  boundPatients: BoundPatients;
  sessions: SessionHolder;
  trail: AuditTrail;
  /** The open database; throws DATABASE_UNAVAILABLE where there is none. */
  connection: () => Connection;
  clinic: () => Clinic;
  /** Who a person is, as others know them. */
  nameOf: (userId: string) => Promise<string | undefined>;
  clock: () => Date;
  log: RouterLog;
  emit: EmitEvent;
}

export interface Router {
  /**
   * Answers one call from a window. Never throws, whatever comes in.
   * @param chart the binding to the patient whose record the window has open, on channels that write to one
   */
  handle(name: unknown, input: unknown, chart?: unknown): Promise<Result<unknown>>;
  /** Writes the audit entries that wait for a pause: before a lock, a sign-out, the end. */
  settle(): Promise<void>;
  /** Lets the calls that run come to their end, and settles: the application ends. */
  finish(): Promise<void>;
}

type AnyHandler = (context: RequestContext, input: unknown) => Promise<unknown>;

/** Input that ends a sitting at a note: it is completed or amended, by channels that name it. */
function endsSittingAt(name: string, input: unknown): string | undefined {
  if (name !== 'visits.completeVisit') return undefined;
  return typeof input === 'object' && input !== null && 'visitId' in input
    ? String(input.visitId)
    : undefined;
}

/** Searches, what is not audited, and the lock, which covers the screen at once even where the database is away. */
function waitsForNothing({ access, audit }: Channel): boolean {
  return audit.rule === 'search' || audit.rule === 'none' || access === 'even-locked';
}

/** The only place where a call enters main: validate, authenticate, authorise, run, audit, reply. */
export function createRouter(dependencies: RouterDependencies): Router {
  const { handlers, documentChecks, boundPatients, sessions, trail, clock, log, emit } = dependencies;
  const onAuditFailure = (error: unknown) => errorValue(error, 'audit', log);
  const readSittings = createReadSittings();
  const search = createSettledSearch(onAuditFailure);
  const owed = createOwedEntries((entry) => trail.appendAlone(entry), clock, onAuditFailure);
  const chartBindings = createChartBindings();
  const writeSittings = createWriteSittings(owed.write, onAuditFailure);
  const audit = { trail, readSittings, search, owed };
  const running = new Set<Promise<unknown>>();

  // The session is the one that the call began in: whoever sits down meanwhile does not become its author.
  const createContext = (
    channel: Channel,
    now: Date,
    session: Session | undefined,
    boundPatient?: string,
  ): RequestContext => ({
    now,
    get clinic() {
      return dependencies.clinic();
    },
    get collections() {
      return dependencies.connection().collections;
    },
    get session() {
      if (!session) throw new AppError('NOT_SIGNED_IN');
      return session;
    },
    bindChart(patientId) {
      if (!session) throw new AppError('NOT_SIGNED_IN');
      return chartBindings.open(session.id, patientId);
    },
    write(work, actor) {
      const named = actor ?? (session ? actorOf(session.user) : undefined);
      if (!named) throw new AppError('NOT_SIGNED_IN');
      return auditedWrite(
        { connection: dependencies.connection(), channel, actor: named, now, boundPatient, work },
        { trail, writeSittings, emit },
      );
    },
  });

  const run = async (
    name: ChannelName,
    channel: Channel,
    rawInput: unknown,
    chart: unknown,
  ): Promise<unknown> => {
    const parsed = channel.input.safeParse(rawInput);
    if (!parsed.success) throw new AppError('INVALID_INPUT', { fields: fieldErrors(parsed.error) });
    const input: unknown = parsed.data;
    const now = clock();
    const session = sessions.current;
    const actor = session && channel.access !== 'anyone' ? actorOf(session.user) : undefined;
    try {
      authorise(name, channel, session);
      if (!waitsForNothing(channel)) await search.settle();
      const asking = createContext(channel, now, session);
      const concerned = await requireChart(
        channel,
        { context: asking, input, chart },
        chartBindings,
        boundPatients,
      );
      const context = concerned ? createContext(channel, now, session, concerned.patientId) : asking;
      if (channel.documentCheck) await documentChecks[channel.documentCheck](context, input, concerned);
      const noteId = endsSittingAt(name, input);
      if (noteId && actor) await writeSittings.end(sittingKey(actor, noteId));
      const output: unknown = channel.output.parse(await (handlers[name] as AnyHandler)(context, input));
      if (actor) await auditRead({ name, channel, actor, input, output, now }, audit);
      return output;
    } catch (error) {
      if (error instanceof AppError && actor) {
        await auditRefusal({ name, channel, actor, input, error }, audit);
      }
      throw error;
    }
  };

  /** What the caller is told; of an edit that came too late also who was quicker. */
  const refusal = async (error: unknown, name: string): Promise<AppErrorValue> => {
    const value = errorValue(error, name, log);
    if (!(error instanceof EditConflict) || !error.changedBy) return value;
    const by = await dependencies.nameOf(error.changedBy).catch(() => undefined);
    return by ? { ...value, parameters: { ...value.parameters, by } } : value;
  };

  const answer = async (
    name: string,
    channel: Channel,
    input: unknown,
    chart: unknown,
  ): Promise<Result<unknown>> => {
    const started = performance.now();
    let outcome = 'ok';
    try {
      return { ok: true, value: await run(name as ChannelName, channel, input, chart) };
    } catch (error) {
      const value = await refusal(error, name);
      outcome = value.code;
      return { ok: false, error: value };
    } finally {
      log.info('call', { channel: name, ms: Math.round(performance.now() - started), outcome });
    }
  };

  const settle = async () => {
    await search.settle();
    await writeSittings.end();
    await owed.settle();
    readSittings.clear();
  };

  return {
    async handle(name, input, chart) {
      const channel = typeof name === 'string' ? findChannel(name) : undefined;
      if (typeof name !== 'string' || !channel) return { ok: false, error: { code: 'INVALID_INPUT' } };
      const answering = answer(name, channel, input, chart);
      running.add(answering);
      return answering.finally(() => running.delete(answering));
    },
    settle,
    async finish() {
      while (running.size > 0) await Promise.allSettled(running);
      await settle();
    },
  };
}
