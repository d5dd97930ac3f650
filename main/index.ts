import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';
import { registerAppScheme, serveAppScheme } from './shell/app-protocol.ts';
import { openLog } from './shell/log.ts';
import { setMenu } from './shell/menu.ts';
import { guardNavigation } from './shell/navigation-guard.ts';
import { openSettings } from './shell/settings.ts';
import { takeSingleInstance } from './shell/single-instance.ts';
import { chooseUserDataFolder } from './shell/user-data.ts';
import { openWindow } from './shell/window.ts';

chooseUserDataFolder();
registerAppScheme();
// As root on Linux Chromium runs only without its sandbox, and refuses to be told both.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

if (takeSingleInstance()) void start();
else app.quit();

async function start(): Promise<void> {
  await app.whenReady();
  const log = openLog(join(app.getPath('userData'), 'logs'));
  const settings = openSettings();
  serveAppScheme();
  guardNavigation();
  setMenu();
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) void openWindow(settings);
  });
  await openWindow(settings);
  log.info('Window opened', { milliseconds: Math.round(performance.now()), electron: process.versions.electron });
}
