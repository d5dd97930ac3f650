import { app, type Session, session, type WebContents } from 'electron';
import { isOwnAddress } from './app-protocol.ts';

/** What a page may do without being asked: copy text, which a person has pressed a button for. */
const allowedPermissions: readonly string[] = ['clipboard-sanitized-write'];

/** Refuses, for every page there will ever be: leaving the application, opening windows, webviews and permissions. */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  guardPermissions(session.defaultSession);
}

function guardContents(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

function guardPermissions(target: Session): void {
  target.setPermissionRequestHandler((_contents, permission, reply) =>
    reply(allowedPermissions.includes(permission)),
  );
  target.setPermissionCheckHandler((_contents, permission, origin) => {
    return allowedPermissions.includes(permission) && isOwnAddress(origin.replace(/\/$/, ''));
  });
  target.setDevicePermissionHandler(() => false);
}
