import { join } from 'node:path';
import { app, BrowserWindow, dialog, type OpenDialogOptions } from 'electron';

/** Asks where to save a file, in the documents folder unless told otherwise; undefined where the person cancels. */
export async function chooseFile(suggestedName: string): Promise<string | undefined> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const options = { defaultPath: join(app.getPath('documents'), suggestedName) };
  const answer = window ? await dialog.showSaveDialog(window, options) : await dialog.showSaveDialog(options);
  return answer.canceled ? undefined : answer.filePath;
}

/**
 * Asks for a file with this extension, in the documents folder unless told otherwise; undefined where the person cancels.
 * @param kind what such files are called in the dialog
 */
export async function chooseFileToOpen(kind: string, extension: string): Promise<string | undefined> {
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0];
  const options: OpenDialogOptions = {
    defaultPath: app.getPath('documents'),
    filters: [{ name: kind, extensions: [extension] }],
    properties: ['openFile'],
  };
  const answer = window ? await dialog.showOpenDialog(window, options) : await dialog.showOpenDialog(options);
  return answer.canceled ? undefined : answer.filePaths[0];
}
