import { openShell } from './shell/open-shell.ts';

// Not awaited here: Electron is ready only when this module has been evaluated.
void start();

async function start(): Promise<void> {
  const shell = await openShell();
  if (!shell) return;
  await shell.openWindow();
  shell.log.info('Window opened', {
    milliseconds: Math.round(performance.now()),
    electron: process.versions.electron,
  });
}
