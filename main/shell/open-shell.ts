import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { registerAppScheme, serveAppScheme } from './app-protocol.ts';
import { type Log, openLog } from './log.ts';
import { setMenu } from './menu.ts';
import { guardNavigation } from './navigation-guard.ts';
import { openSecrets, type Secrets } from './secrets.ts';
import { openSettings, type Settings } from './settings.ts';
import { takeSingleInstance } from './single-instance.ts';
import { holdSpellChecker } from './spell-checker.ts';
import { chooseUserDataFolder } from './user-data.ts';
import { openWindow } from './window.ts';

/** What the rest of main gets from Electron and the operating system. */
export interface Shell {
  userData: string;
  /** The application's version. */
  version: string;
  /** The language and region that the operating system is set to, such as en-GB. */
  locale: string;
  settings: Settings;
  secrets: Secrets;
  log: Log;
  /** Opens the window, once everything that it may call is in place. */
  openWindow(): Promise<BrowserWindow>;
  /** Runs `work` before the application ends, which waits for it, but not for longer than ten seconds. */
  beforeQuit(work: () => Promise<void>): void;
}

const quitTimeout = 10_000;

/** Prepares the application, or ends it and gives undefined when another instance has the same userData folder. */
export async function openShell(): Promise<Shell | undefined> {
  chooseUserDataFolder();
  registerAppScheme();
  // As root on Linux Chromium runs only without its sandbox, and refuses to be told both.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  if (!takeSingleInstance()) {
    app.quit();
    return undefined;
  }
  await app.whenReady();
  const userData = app.getPath('userData');
  const settings = openSettings();
  serveAppScheme();
  guardNavigation();
  holdSpellChecker();
  setMenu();
  keepToPlatformHabits(settings);
  return {
    userData,
    version: app.getVersion(),
    locale: app.getLocale() || 'en-GB',
    settings,
    secrets: openSecrets(settings.get('workstationId')),
    log: openLog(join(userData, 'logs')),
    openWindow: () => openWindow(settings),
    beforeQuit: (work) => delayQuit(work),
  };
}

/** The last window closes the application, but on a Mac, where the dock opens another. */
function keepToPlatformHabits(settings: Settings): void {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void openWindow(settings);
  });
}

function delayQuit(work: () => Promise<void>): void {
  let state: 'running' | 'ending' | 'ended' = 'running';
  app.on('will-quit', (event) => {
    if (state === 'ended') return;
    event.preventDefault();
    if (state === 'ending') return;
    state = 'ending';
    const timeout = new Promise((resolve) => setTimeout(resolve, quitTimeout));
    void Promise.race([work().catch(() => undefined), timeout]).then(() => {
      state = 'ended';
      // Not within the event that was just held up: Electron still believes that it is quitting, and does nothing.
      setImmediate(() => app.quit());
    });
  });
}
