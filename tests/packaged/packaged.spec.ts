import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test } from '@playwright/test';
import { type PackagedApplication, pageIsShown, startPackaged } from './packaged-application.ts';

let userData: string;
let packaged: PackagedApplication;

test.beforeEach(async () => {
  userData = mkdtempSync(join(tmpdir(), 'glytch-packaged-'));
  packaged = await startPackaged({ GLYTCH_USER_DATA: userData });
});
test.afterEach(async () => {
  packaged.process.kill('SIGKILL');
  rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
});

test('the packaged application shows its first screen', async () => {
  // Playwright loses a page that is still on its way to its first address, so it joins when the page is there.
  await expect.poll(() => pageIsShown(packaged)).toBe(true);
  const browser = await chromium.connectOverCDP(packaged.debuggerAddress);
  const [context] = browser.contexts();
  const window = context?.pages()[0] ?? (await context?.waitForEvent('page'));
  if (!window) throw new Error('The application has no window.');
  await expect(window).toHaveTitle('Glytch Clinic');
  await expect(window.getByRole('heading').first()).toBeVisible();
  expect(window.url()).toMatch(/^app:\/\/clinic\//);
});
