import { hostname, release, type as systemName } from 'node:os';
import { join } from 'node:path';
import type { AppEvent } from '#shared/contract/events.ts';
import { composeApplication } from './compose.ts';
import { startEmbeddedDatabase } from './database/start-embedded-database.ts';
import { createWorkstation } from './features/clinic/workstation.ts';
import { startFollowingChanges } from './jobs/follow-changes.ts';
import { startIdleLock } from './jobs/idle-lock.ts';
import { createSpellingTeacher } from './jobs/teach-spelling.ts';
import { watchDatabase } from './jobs/watch-database.ts';
import { createJournal } from './journal/journal.ts';
import { listenForCalls, sendToWindows } from './router/ipc.ts';
import { onActivity } from './shell/activity.ts';
import { chooseFile, chooseFileToOpen } from './shell/choose-file.ts';
import { offerContextMenu } from './shell/context-menu.ts';
import { openShell } from './shell/open-shell.ts';
import { printWindow, windowToPdf } from './shell/print-window.ts';
import { teachSpellChecker } from './shell/spell-checker.ts';

// Not awaited here: Electron is ready only when this module has been evaluated.
void start();

async function start(): Promise<void> {
  const shell = await openShell();
  if (!shell) return;
  const { settings, secrets, log, userData } = shell;
  const givenUri = process.env.GLYTCH_MONGODB_URI || undefined;
  const emit = (event: AppEvent) => {
    sendToWindows(event);
    hearForSpelling(event);
  };
  const workstation = createWorkstation({
    settings,
    secrets,
    userDataFolder: userData,
    givenUri,
    startDatabase: startEmbeddedDatabase,
    fillDemo: async (connection, onProgress) => {
      const { fillDemoClinic } = await import('./seed/fill-demo-clinic.ts');
      await fillDemoClinic(connection.collections, onProgress);
    },
    emit,
  });
  const hearForSpelling = createSpellingTeacher({ workstation, teach: teachSpellChecker, log });
  const journal = createJournal({ folder: join(userData, 'journal'), clock: () => new Date(), log });
  const { router, sessions, checkSession, cancelWork, endHold } = composeApplication({
    workstation,
    journal,
    isKeychainAvailable: () => secrets.isKeychainAvailable(),
    appVersion: shell.version,
    suggested: {
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      locale: shell.locale,
    },
    isDatabaseGiven: givenUri !== undefined,
    audited: {
      workstationId: settings.get('workstationId'),
      userAgent: `Glytch Clinic ${shell.version} on ${hostname()} (${systemName()} ${release()})`,
    },
    chooseFile,
    printer: { print: printWindow, toPdf: windowToPdf },
    chooseBackupFile: () => chooseFileToOpen('Glytch Clinic', 'glytch-backup'),
    chooseCodeFile: () => chooseFileToOpen('ICD-10-CM', 'txt'),
    clock: () => new Date(),
    log,
    emit,
  });
  listenForCalls(router);
  offerContextMenu({
    mayAddWord: () => Boolean(sessions.current?.abilities.has('spelling.edit') && !sessions.current.isLocked),
    addWord: (word) => sendToWindows({ kind: 'spelling-word-chosen', word }),
  });

  const idleLock = startIdleLock({
    now: () => performance.now(),
    idleMinutes: () => (sessions.current && !sessions.current.isLocked ? workstation.idleMinutes : undefined),
    lock: () => router.handle('accounts.lock', {}),
  });
  onActivity(() => idleLock.noteActivity());

  // The window opens while the database does: it shows its frame at once and asks for the stage.
  const opened = workstation.start();
  await shell.openWindow();
  const stopWatching = watchDatabase({
    connection: () => workstation.connection(),
    refreshClinic: () => workstation.refreshClinic(),
    checkSession,
    emit,
  });
  const stopFollowing = startFollowingChanges({
    connection: () => workstation.connection(),
    emit,
  });
  shell.beforeQuit(async () => {
    idleLock.stop();
    stopWatching();
    stopFollowing();
    cancelWork();
    await endHold();
    await router.finish();
    await journal.settle();
    await workstation.stop();
  });
  await opened;
}
