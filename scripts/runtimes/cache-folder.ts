import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** The folder, outside the repository, where downloaded runtimes are kept between clones. */
export function cacheFolder(): string {
  const base = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const folder = join(base, 'glytch-clinic');
  mkdirSync(folder, { recursive: true });
  return folder;
}
