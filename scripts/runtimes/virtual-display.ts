import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** A screen that nobody sees. */
export interface VirtualDisplay {
  env: { DISPLAY: string; XAUTHORITY: string };
  close(): void;
}

/** True when there is no screen to show a window on. */
export function hasNoDisplay(): boolean {
  return process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
}

/** Starts Xvfb on a display number of its own choice, which only this process and its children may use. */
export async function startVirtualDisplay(): Promise<VirtualDisplay> {
  const folder = mkdtempSync(join(tmpdir(), 'glytch-display-'));
  const authority = join(folder, 'authority');
  writeFileSync(authority, authorityEntry(), { mode: 0o600 });
  const args = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp', '-auth', authority];
  // In a process group of its own: Ctrl+C reaches the application first, which ends badly when its display is gone.
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
  const close = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const number = await new Promise<string>((resolve, reject) => {
      server.once('error', reject);
      server.once('exit', (code) => reject(new Error(`Xvfb ended with exit code ${code}.`)));
      (server.stdio[3] as Readable).once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    });
    server.unref();
    process.once('exit', close);
    return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, close };
  } catch (error) {
    close();
    throw error;
  }
}

/** One entry of an Xauthority file: any host, any display, a new cookie. */
function authorityEntry(): Buffer {
  const anyHost = Buffer.from([0xff, 0xff]);
  const text = (value: Buffer) =>
    Buffer.concat([Buffer.from([value.length >> 8, value.length & 0xff]), value]);
  const empty = Buffer.alloc(0);
  return Buffer.concat([
    anyHost,
    text(empty),
    text(empty),
    text(Buffer.from('MIT-MAGIC-COOKIE-1')),
    text(randomBytes(16)),
  ]);
}
