import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { launchFlags } from '#scripts/runtimes/launch-flags.ts';
import { repositoryFolder } from '#scripts/runtimes/repository.ts';
import { createTestClinic } from '#tests/integration/support/test-clinic.ts';
import { startTestDatabase } from '#tests/integration/support/test-database.ts';
import { TEST_PASSWORD } from '#tests/integration/support/test-workstation.ts';
import { type Timing, timing } from '../measure.ts';
import { tracePage } from '../trace-page.ts';
import { fillDay } from './fill-day.ts';
import { frameWork } from './frame-work.ts';

/** Script and layout of a frame while something is done in the calendar. */
export interface CalendarFrames {
  gesture: string;
  frames: number;
  work: Timing;
  longest: number;
}

const STEPS = 240;

async function scroll(window: Page, across: number, down: number): Promise<void> {
  await window.mouse.move(800, 500);
  for (let step = 0; step < STEPS; step += 1) {
    const direction = step < STEPS / 2 ? 1 : -1;
    await window.mouse.wheel(across * direction, down * direction);
  }
}

/** From one side of the window to the other, past the edge where the calendar scrolls by itself, and back. */
async function drag(window: Page, from: { x: number; y: number }): Promise<void> {
  await window.mouse.move(from.x, from.y);
  await window.mouse.down();
  await window.mouse.move(1_400, 700, { steps: STEPS / 2 });
  await window.mouse.move(300, 300, { steps: STEPS / 2 });
  await window.keyboard.press('Escape');
  await window.mouse.up();
}

async function placeOf(window: Page, selector: string): Promise<{ x: number; y: number }> {
  const box = await window.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not shown`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A day of forty doctors and a thousand appointments, in the real window: scrolled, and dragged in. */
export async function measureCalendar(): Promise<CalendarFrames[]> {
  const database = await startTestDatabase();
  const clinic = await createTestClinic(database);
  clinic.clock.now = new Date();
  const userData = mkdtempSync(join(tmpdir(), 'glytch-calendar-'));
  const clerk = await fillDay(clinic);
  const app = await _electron.launch({
    args: [...launchFlags(), repositoryFolder],
    cwd: repositoryFolder,
    env: {
      ...(process.env as Record<string, string>),
      GLYTCH_USER_DATA: userData,
      GLYTCH_MONGODB_URI: clinic.uri,
    },
  });
  try {
    const window = await app.firstWindow();
    await window.getByRole('textbox', { name: 'Email', exact: true }).fill(clerk.email);
    await window.locator('input[autocomplete="current-password"]').fill(TEST_PASSWORD);
    await window.getByRole('button', { name: 'Sign in', exact: true }).click();
    await window.locator('[data-movable]').nth(999).waitFor({ state: 'attached' });
    const grid = window.getByRole('region', { name: /^Appointments of/ });
    await grid.evaluate((element) => element.scrollTo(0, 0));
    const cdp = await window.context().newCDPSession(window);
    const block = await placeOf(window, '[data-track]:first-of-type [data-movable] >> nth=6');
    const gestures: Record<string, () => Promise<void>> = {
      'scroll down': () => scroll(window, 0, 40),
      'scroll across': () => scroll(window, 120, 0),
      'drag an appointment': () => drag(window, block),
    };
    const measured: CalendarFrames[] = [];
    for (const [gesture, act] of Object.entries(gestures)) {
      await act();
      await grid.evaluate((element) => element.scrollTo(0, 0));
      const work = frameWork(await tracePage(cdp, act));
      await grid.evaluate((element) => element.scrollTo(0, 0));
      measured.push({ gesture, frames: work.length, work: timing(work), longest: Math.max(...work) });
    }
    return measured;
  } finally {
    await app.close();
    await clinic.stop();
    await database.stop();
    rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}
