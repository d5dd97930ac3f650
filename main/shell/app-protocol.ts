import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, protocol } from 'electron';
import { findAppFile } from './app-files.ts';
import { securityHeaders } from './security-headers.ts';

const scheme = 'app';
const packagedOrigin = `${scheme}://clinic`;
const noncePlaceholder = '%CSP_NONCE%';

/** Makes app:// a scheme with the rights of https. Must be called before Electron is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the window's files over app://, and nothing else. */
export function serveAppScheme(): void {
  const root = join(app.getAppPath(), 'out', 'renderer');
  protocol.handle(scheme, (request) => answer(root, request.url));
}

/** The origin of our own window: Vite's server in development, else the app:// scheme. */
export function appOrigin(): string {
  const developmentServer = process.env.ELECTRON_RENDERER_URL;
  return developmentServer && !app.isPackaged ? new URL(developmentServer).origin : packagedOrigin;
}

/** True when an address belongs to our own window. */
export function isOwnAddress(address: string): boolean {
  const origin = appOrigin();
  return address === origin || address.startsWith(`${origin}/`);
}

async function answer(root: string, address: string): Promise<Response> {
  const nonce = randomBytes(16).toString('base64');
  const headers = securityHeaders(nonce);
  const file = isOwnAddress(address) ? findAppFile(root, address) : undefined;
  if (!file) return new Response('Not found', { status: 404, headers });
  try {
    const content = await readFile(file.path);
    const isPage = file.path.endsWith('.html');
    const body = isPage ? content.toString().replaceAll(noncePlaceholder, nonce) : new Uint8Array(content);
    return new Response(body, { headers: { ...headers, 'content-type': file.type } });
  } catch {
    return new Response('Not found', { status: 404, headers });
  }
}
