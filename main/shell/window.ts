import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme } from 'electron';
import { appOrigin } from './app-protocol.ts';
import type { Settings } from './settings.ts';
import { openingBounds, smallest } from './window-bounds.ts';

const ground = { light: '#f6f8f8', dark: '#111716' };

/** A page that crashes at once again and again is left as it is: somebody has to look. */
const CRASHES_A_MINUTE = 3;

/** A crashed page comes back by itself: who is signed in, and what was typed, is in main. */
function reloadAfterCrash(window: BrowserWindow): void {
  let crashes: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    crashes = [...crashes, Date.now()].filter((at) => Date.now() - at < 60_000);
    // Not within the event itself: the frame is still being taken down.
    if (crashes.length <= CRASHES_A_MINUTE) setImmediate(() => !window.isDestroyed() && window.reload());
  });
}

/** Opens the application's window, and shows it when there is something to see. */
export async function openWindow(settings: Settings): Promise<BrowserWindow> {
  const colorScheme = settings.get('colorScheme');
  nativeTheme.themeSource = colorScheme === 'auto' ? 'system' : colorScheme;
  const window = new BrowserWindow({
    title: 'Glytch Clinic',
    ...openingBounds(settings.get('windowBounds')),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? ground.dark : ground.light,
    icon: join(app.getAppPath(), 'resources', 'icon.png'),
    webPreferences: {
      preload: join(app.getAppPath(), 'out', 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: true,
      navigateOnDragDrop: false,
      devTools: !app.isPackaged,
    },
  });
  window.once('ready-to-show', () => {
    if (settings.get('windowIsMaximized')) window.maximize();
    window.show();
  });
  reloadAfterCrash(window);
  window.on('close', () => {
    settings.set('windowIsMaximized', window.isMaximized());
    settings.set('windowBounds', window.getNormalBounds());
  });
  try {
    await window.loadURL(`${appOrigin()}/`);
  } catch (error) {
    // A window that is closed while it loads has not failed.
    if (!window.isDestroyed()) throw error;
  }
  return window;
}
