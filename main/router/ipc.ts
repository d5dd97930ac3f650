import { BrowserWindow, ipcMain } from 'electron';
import type { AppEvent } from '#shared/contract/events.ts';
import { eventChannel, invokeChannel } from '#shared/ipc-channels.ts';
import { isOwnWindow } from '../shell/sender-check.ts';
import type { Router } from './router.ts';

/** Lets the window's calls in: from our own main frame only, whatever they hold. */
export function listenForCalls(router: Router): void {
  ipcMain.handle(invokeChannel, (event, name: unknown, input: unknown, chart: unknown) => {
    if (!isOwnWindow(event)) return { ok: false, error: { code: 'FORBIDDEN' } };
    return router.handle(name, input, chart);
  });
}

/** Tells every window that something happened. */
export function sendToWindows(event: AppEvent): void {
  for (const window of BrowserWindow.getAllWindows()) {
    if (!window.isDestroyed()) window.webContents.send(eventChannel, event);
  }
}
