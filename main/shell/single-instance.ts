import { app, BrowserWindow } from 'electron';

/**
 * Takes the userData folder for this instance. Returns false when another instance has it: that one comes to the front,
 * and this one has to quit.
 */
export function takeSingleInstance(): boolean {
  if (!app.requestSingleInstanceLock()) return false;
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  return true;
}
