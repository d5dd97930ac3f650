import { app, Menu, type MenuItemConstructorOptions } from 'electron';

/** Sets the native menu: what the keyboard expects of any window, and the developer tools in development. */
export function setMenu(): void {
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : [fileMenu()]),
    { role: 'editMenu' },
    viewMenu(),
    { role: 'windowMenu' },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function fileMenu(): MenuItemConstructorOptions {
  return { label: 'File', submenu: [{ role: 'quit' }] };
}

function viewMenu(): MenuItemConstructorOptions {
  const development: MenuItemConstructorOptions[] = app.isPackaged
    ? []
    : [{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }];
  return {
    label: 'View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
      ...development,
    ],
  };
}
