import { AppError } from '#shared/errors.ts';
import type { FeatureHandlers } from '../../router/request-context.ts';
import type { OpenSession, SessionHolder } from '../../router/session-holder.ts';
import { toSignedInSession } from '../accounts/session-view.ts';
import { toSessionUser } from '../accounts/staff-views.ts';
import { clinicStatus, type StatusDependencies } from './clinic-status.ts';
import { type CodeDependencies, codeHandlers } from './codes/code-channels.ts';
import { DEMO_PASSWORD, demoAccounts } from './demo-accounts.ts';
import { recoveryKeyHandlers } from './recovery-key-channels.ts';
import { requireProtectedTransport } from './server-uri.ts';
import { setUpClinic } from './set-up-clinic.ts';
import { addSpellingWord } from './spelling/add-spelling-word.ts';
import { listSpellingWords } from './spelling/list-spelling-words.ts';
import { removeSpellingWord } from './spelling/remove-spelling-word.ts';
import { testServer } from './test-server.ts';
import { updateLetterhead } from './update-letterhead.ts';
import { updateSettings } from './update-settings.ts';

interface ClinicDependencies extends StatusDependencies, CodeDependencies {
  sessions: SessionHolder;
  openSession: OpenSession;
  /** Writes the audit entries that wait for a pause, before the database is left. */
  settleAudit: () => Promise<void>;
  chooseFile: (suggestedName: string) => Promise<string | undefined>;
}

const demo = () => ({
  password: DEMO_PASSWORD,
  accounts: demoAccounts.map(({ email, firstName, lastName, role }) => ({
    email,
    name: `${firstName} ${lastName}`,
    role,
  })),
});

export function createClinicHandlers(dependencies: ClinicDependencies): FeatureHandlers<'clinic'> {
  const { workstation, sessions, openSession, settleAudit, isDatabaseGiven } = dependencies;
  const requireFirstRun = () => {
    if (workstation.stage.stage !== 'first-run') throw new AppError('ALREADY_SET_UP');
  };

  return {
    ...recoveryKeyHandlers(dependencies),
    ...codeHandlers(dependencies),
    'clinic.listSpellingWords': listSpellingWords,
    'clinic.addSpellingWord': addSpellingWord,
    'clinic.removeSpellingWord': removeSpellingWord,
    'clinic.getStatus': () => clinicStatus(dependencies),
    'clinic.testServer': async (_context, input) => {
      requireFirstRun();
      return testServer(input);
    },
    'clinic.setUp': async (context, input) => {
      requireFirstRun();
      if (!isDatabaseGiven && input.database.kind === 'server') {
        requireProtectedTransport(input.database.uri, input.database.acceptsNoTls);
      }
      await workstation.prepare(input.database);
      const user = await setUpClinic(context, input);
      await workstation.refreshClinic();
      const session = await openSession(toSessionUser(user), { mustChangePassword: false });
      return toSignedInSession(session, sessions);
    },
    'clinic.joinServer': async (_context, { uri, acceptsNoTls }) => {
      requireFirstRun();
      requireProtectedTransport(uri, acceptsNoTls);
      await workstation.joinServer(uri);
      return {};
    },
    'clinic.startDemo': async () => {
      requireFirstRun();
      await workstation.startDemo();
      return demo();
    },
    'clinic.listDemoAccounts': async () => {
      if (!workstation.isDemo) throw new AppError('NOT_FOUND');
      return demo();
    },
    'clinic.leaveDemo': async () => {
      if (!workstation.isDemo) return {};
      await settleAudit();
      sessions.close();
      await workstation.leaveDemo();
      return {};
    },
    'clinic.unlockDatabase': async (_context, answer) => {
      await workstation.unlock(answer);
      return {};
    },
    'clinic.retryDatabase': async () => {
      await workstation.retry();
      return {};
    },
    'clinic.getSettings': async () => {
      const clinic = await workstation.refreshClinic();
      if (!clinic) throw new AppError('NOT_FOUND');
      return clinic;
    },
    'clinic.getLetterhead': async () => {
      const clinic = await workstation.refreshClinic();
      if (!clinic) throw new AppError('NOT_FOUND');
      return clinic;
    },
    'clinic.updateLetterhead': async (context, input) => {
      const letterhead = await updateLetterhead(context, input);
      await workstation.refreshClinic();
      return letterhead;
    },
    'clinic.updateSettings': async (context, input) => {
      const settings = await updateSettings(context, input);
      await workstation.refreshClinic();
      return settings;
    },
  };
}
