import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { demoAccounts } from '#main/features/clinic/demo-accounts.ts';
import { words } from '#shared/words/words.ts';
import { launch } from '#tests/e2e/fixtures/launch.ts';
import { DEMO_ZONE, turnClock } from '#tests/e2e/fixtures/turn-clock.ts';
import { repositoryFolder } from '../runtimes/repository.ts';

const folder = join(repositoryFolder, 'docs', 'pictures');
const usual = { width: 1440, height: 900 };

type DemoEmail = (typeof demoAccounts)[number]['email'];

/** The running application, and what one does in it again and again. */
export interface Tour {
  readonly window: Page;
  /** Takes a picture, in dark colours where that is asked for, and leaves the window as it was. */
  picture(name: string, look?: { dark?: boolean; width?: number; height?: number }): Promise<void>;
  signIn(email: DemoEmail): Promise<void>;
  signOut(): Promise<void>;
  /** Goes to a screen by its entry in the rail. */
  goTo(screen: string): Promise<void>;
  close(): Promise<void>;
}

/** Launches the built application on an empty folder, on a Tuesday morning. */
export async function startTour(): Promise<Tour> {
  mkdirSync(folder, { recursive: true });
  const launched = await launch({ env: { TZ: DEMO_ZONE } });
  const { app, window } = launched;
  await turnClock(launched);
  window.setDefaultTimeout(20_000);

  const resize = async ({ width, height }: { width: number; height: number }) => {
    await app.evaluate(
      ({ BrowserWindow }, size) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height, false),
      { width, height },
    );
    await window.waitForFunction((wanted) => Reflect.get(globalThis, 'innerWidth') === wanted, width);
  };
  await resize(usual);

  return {
    window,
    async picture(name, { dark = false, ...size } = {}) {
      const isOther = size.width !== undefined && size.height !== undefined;
      if (isOther) await resize({ ...usual, ...size });
      if (dark) await setScheme(window, 'dark');
      await settle(window);
      await window.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
      if (dark) await setScheme(window, 'light');
      if (isOther) await resize(usual);
      console.log(`docs/pictures/${name}.png`);
    },
    async signIn(email) {
      await window.locator('button', { hasText: email }).click();
      await window.getByRole('button', { name: words.accounts.signIn.submit, exact: true }).click();
      await window.getByRole('navigation', { name: words.app.rail.label }).waitFor();
    },
    async signOut() {
      await window.getByRole('button', { name: words.app.account.menu.split('{')[0] ?? '' }).click();
      await window.getByRole('menuitem', { name: words.app.account.signOut }).click();
      await window.getByRole('heading', { name: words.accounts.signIn.title, exact: true }).waitFor();
    },
    async goTo(screen) {
      const rail = window.getByRole('navigation', { name: words.app.rail.label });
      await rail.getByText(screen, { exact: true }).click();
    },
    close: () => launched.close(),
  };
}

/** The colours by the system's wish, which the window follows until somebody chooses. */
async function setScheme(window: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await window.emulateMedia({ colorScheme });
}

/** Waits until nothing moves: no message is passing by, no list is loading, the pointer hovers over nothing. */
async function settle(window: Page): Promise<void> {
  await window.mouse.move(720, 2);
  await window.waitForFunction(() => {
    const passing = '.mantine-Notification-root, .mantine-Skeleton-root';
    return Reflect.get(globalThis, 'document').querySelector(passing) === null;
  });
  await window.waitForTimeout(400);
}
