import { BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { isOwnAddress } from './app-protocol.ts';

/** True when a message comes from the main frame of one of our own windows, showing our own page. */
export function isOwnWindow(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  if (!frame || frame.parent !== null || !isOwnAddress(frame.url)) return false;
  return BrowserWindow.fromWebContents(event.sender) !== null;
}
