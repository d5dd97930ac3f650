import { extname, resolve, sep } from 'node:path';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** A file that the window may load, and what it is. */
export interface AppFile {
  path: string;
  type: string;
}

/**
 * Finds the file that an app:// address means, inside `root` and nowhere else. An address without an extension is a
 * screen of the window, so it gets the page itself.
 */
export function findAppFile(root: string, address: string): AppFile | undefined {
  const pathname = decodedPath(address);
  if (pathname === undefined || pathname.includes('\0') || pathname.includes('\\')) return undefined;
  const extension = extname(pathname);
  const path = resolve(root, `.${extension ? pathname : '/index.html'}`);
  const type = types[extension || '.html'];
  if (!type || !path.startsWith(resolve(root) + sep)) return undefined;
  return { path, type };
}

function decodedPath(address: string): string | undefined {
  try {
    return decodeURIComponent(new URL(address).pathname);
  } catch {
    return undefined;
  }
}
