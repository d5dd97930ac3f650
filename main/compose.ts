import type { AppEvent } from '#shared/contract/events.ts';
import type { ChooseFile } from './audited-file.ts';
import { checkSession } from './features/accounts/check-session.ts';
import { namesOf } from './features/accounts/find-names.ts';
import { createAccountsHandlers } from './features/accounts/handlers.ts';
import { type Workstation as AuditedWorkstation, createAuditTrail } from './features/audit/audit-trail.ts';
import { createAuditHandlers } from './features/audit/handlers.ts';
import { createBackupHandlers } from './features/backup/handlers.ts';
import { createLongWork } from './features/backup/long-work.ts';
import type { StatusDependencies } from './features/clinic/clinic-status.ts';
import { isRecoveryKeyOf } from './features/clinic/database-keys.ts';
import { createClinicHandlers } from './features/clinic/handlers.ts';
import { createJournalKey } from './features/clinic/journal-key.ts';
import { createPatientsHandlers } from './features/patients/handlers.ts';
import { createPrintingHandlers } from './features/printing/handlers.ts';
import type { Printer } from './features/printing/printer.ts';
import { schedulingHandlers } from './features/scheduling/handlers.ts';
import { endHoldOf } from './features/scheduling/release-held-slot.ts';
import { boundPatients } from './features/visits/bound-patients.ts';
import { createVisitsHandlers } from './features/visits/handlers.ts';
import { endPresenceOf } from './features/visits/presence/leave-visit.ts';
import { checkOwnVisit } from './features/visits/require-visit.ts';
import type { Journal } from './journal/journal.ts';
import type { RouterLog } from './router/error-value.ts';
import { createRouter, type Router } from './router/router.ts';
import {
  createSessionHolder,
  type OpenSession,
  type Session,
  type SessionHolder,
} from './router/session-holder.ts';

/** What the application's own parts need from outside: the same in the window and in a test. */
export interface Environment extends StatusDependencies {
  journal: Journal;
  audited: AuditedWorkstation;
  chooseFile: ChooseFile;
  printer: Printer;
  /** Asks for a backup to restore; undefined where the person thought better of it. */
  chooseBackupFile: () => Promise<string | undefined>;
  /** Asks for a code list to load; undefined where the person thought better of it. */
  chooseCodeFile: () => Promise<string | undefined>;
  clock: () => Date;
  log: RouterLog;
  emit: (event: AppEvent) => void;
}

export interface Application {
  router: Router;
  sessions: SessionHolder;
  /** Stops a move, a backup or a restore that goes on: the application ends. */
  cancelWork(): void;
  /** Gives up what the session holds in the calendar, and its place at a visit: the application ends. Both end by themselves a little later. */
  endHold(): Promise<void>;
  /** Ends or locks a session whose account is no longer what it was. */
  checkSession(): Promise<void>;
}

/** Puts the features behind the router. */
export function composeApplication(environment: Environment): Application {
  const { workstation, journal, audited, chooseFile, clock, log, emit } = environment;
  const sessions = createSessionHolder(journal);
  const connection = () => workstation.connection();
  const settleAudit = () => router.settle();
  const endHold = async (session: Session) => {
    try {
      await endHoldOf(connection().collections, session);
      await endPresenceOf(connection().collections, session);
    } catch {
      // The database is away: the hold ends by itself, and nobody is kept from leaving by it.
    }
  };
  const journalKey = createJournalKey(workstation.secrets);
  const openSession: OpenSession = async (user, state) => {
    await journal.open(await journalKey(workstation.dataKey), user._id);
    return sessions.open(user, state);
  };
  const work = createLongWork(emit);
  const router: Router = createRouter({
    handlers: {
      ...createClinicHandlers({ ...environment, sessions, openSession, settleAudit, work }),
      ...createAccountsHandlers({
        sessions,
        emit,
        settleAudit,
        endHold,
        openSession,
        isRecoveryKey: async (typed) => {
          const folder = workstation.embeddedFolder;
          return folder !== undefined && (await isRecoveryKeyOf(folder, typed));
        },
      }),
      ...createPatientsHandlers(environment),
      ...schedulingHandlers,
      ...createVisitsHandlers({ chooseFile }),
      ...createAuditHandlers({ chooseFile }),
      ...createPrintingHandlers(environment),
      ...createBackupHandlers({
        ...environment,
        sessions,
        work,
        settleAudit,
        copyJournal: async () => journal.copyTo(await journalKey(undefined)),
        resealJournal: async () => journal.reseal(await journalKey(workstation.dataKey)),
      }),
    },
    documentChecks: { 'own-visit': checkOwnVisit },
    boundPatients,
    sessions,
    trail: createAuditTrail(audited, connection, clock),
    connection,
    clinic: () => workstation.clinic(),
    nameOf: async (userId) => (await namesOf(connection().collections, [userId]))(userId),
    clock,
    log,
    emit,
  });
  return {
    router,
    sessions,
    cancelWork: () => work.cancel(),
    async endHold() {
      if (sessions.current) await endHold(sessions.current);
    },
    async checkSession() {
      const session = sessions.current;
      if (!session) return;
      const outcome = await checkSession(connection().collections, session);
      if (sessions.current !== session || outcome === 'stays') return;
      await router.handle(outcome === 'ends' ? 'accounts.signOut' : 'accounts.lock', {});
    },
  };
}
