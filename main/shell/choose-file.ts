import { join } from 'node:path';
import { app, BrowserWindow, dialog } from 'electron';

/** Asks where to save a file, in the documents folder unless told otherwise; undefined where the person cancels. */
export async function chooseFile(suggestedName: string): Promise<string | undefined> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const options = { defaultPath: join(app.getPath('documents'), suggestedName) };
  const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  return answer.canceled ? undefined : answer.filePath;
}
