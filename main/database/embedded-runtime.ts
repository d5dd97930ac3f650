import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

/** The folders from here up, where `node_modules` may be. */
function* foldersUpwards(): Generator<string> {
  let folder = here;
  for (;;) {
    yield folder;
    const parent = dirname(folder);
    if (parent === folder) return;
    folder = parent;
  }
}

/** The Node to run the embedded database with, where Electron's own is too old: the one that comes as a package. */
export function findNode(): string | undefined {
  const binary = process.platform === 'win32' ? 'node.exe' : 'node';
  const packaged = join(
    'node_modules',
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    'bin',
    binary,
  );
  for (const folder of foldersUpwards()) {
    const found = [packaged, join('node_modules', '.bin', binary)]
      .map((path) => join(folder, path))
      .find(existsSync);
    if (found !== undefined) return found;
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNewEnough = major > 22 || (major === 22 && minor >= 14);
  return process.versions.electron === undefined && isNewEnough ? process.execPath : undefined;
}

/** Where the program is: beside the bundle that runs, or in the source tree. */
export function findEmbeddedEntry(): string {
  const source = join(here, '..', 'embedded-database', 'index.ts');
  if (import.meta.url.endsWith('.ts') && existsSync(source)) return source;
  for (const folder of foldersUpwards()) {
    const built = join(folder, 'embedded-database.js');
    if (existsSync(built)) return built;
  }
  return source;
}
