import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { launchFlags } from '#scripts/runtimes/launch-flags.ts';
import { repositoryFolder } from '#scripts/runtimes/repository.ts';
import { type Timing, timing } from './measure.ts';

export interface StartUp {
  application: Timing;
  emptyWindow: Timing;
  ratio: Timing;
}

const RUNS = 9;

/** The smallest Electron application: one window with a word in it, in the same sandbox. */
function writeEmptyApplication(folder: string): void {
  writeFileSync(join(folder, 'package.json'), '{"name":"empty","version":"1.0.0","main":"main.js"}');
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Empty</title><h1>Ready</h1>');
  writeFileSync(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1440, height: 900, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  window.loadFile('index.html');
});
`,
  );
}

async function timeToHeading(folder: string, userData: string): Promise<number> {
  const before = performance.now();
  const app = await _electron.launch({
    args: [...launchFlags(), folder, `--user-data-dir=${userData}`],
    cwd: folder,
    env: { ...(process.env as Record<string, string>), GLYTCH_USER_DATA: userData },
  });
  const window = await app.firstWindow();
  await window.getByRole('heading').first().waitFor();
  const duration = performance.now() - before;
  await app.close();
  return duration;
}

/** From the start of the process to a window that can be used, beside an empty Electron window, in turns. */
export async function measureStartUp(): Promise<StartUp> {
  const empty = mkdtempSync(join(tmpdir(), 'glytch-empty-'));
  writeEmptyApplication(empty);
  const data = {
    ours: mkdtempSync(join(tmpdir(), 'glytch-start-')),
    empty: mkdtempSync(join(tmpdir(), 'glytch-start-')),
  };
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    const application = await timeToHeading(repositoryFolder, data.ours);
    const emptyWindow = await timeToHeading(empty, data.empty);
    // The first start fills caches and is not counted.
    if (run === 0) continue;
    ours.push(application);
    theirs.push(emptyWindow);
  }
  for (const folder of [empty, data.ours, data.empty]) rmSync(folder, { recursive: true, force: true });
  const a = timing(ours);
  const b = timing(theirs);
  return { application: a, emptyWindow: b, ratio: { p50: a.p50 / b.p50, p95: a.p95 / b.p95 } };
}
