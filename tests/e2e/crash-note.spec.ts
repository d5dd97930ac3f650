import type { ElectronApplication, Page } from '@playwright/test';
import { seededDraw } from '#tests/integration/scheduling/seeded-draw.ts';
import { processOf, type Victim, victims } from './fixtures/kill-process.ts';
import type { Launched } from './fixtures/launch.ts';
import { prepareNoteComputer } from './fixtures/note-computer.ts';
import { signIn } from './fixtures/shared-clinic.ts';
import { expect, test } from './fixtures/test.ts';
import { type Typing, typedBy, typeUntil } from './fixtures/typist.ts';

/** Five in the tests; `npm run crash:notes` does a hundred. */
const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 5);
const SEED = Number(process.env.CRASH_SEED ?? 20_261);
/** So much of what was typed before a crash may be missing. */
const MOST_LOST_MS = 1_000;
/** Whoever has lost only the database goes on writing for so long. */
const TYPED_ON_MS = 600;
const PARTS = ['Subjective', 'Objective', 'Assessment', 'Plan'] as const;
type Part = (typeof PARTS)[number];

const draw = seededDraw(SEED);

async function openNote(window: Page, email: string, patient: string): Promise<void> {
  await signIn(window, { email });
  await window.getByRole('row', { name: new RegExp(patient) }).click();
  await window.getByRole('button', { name: 'Go on with the note' }).click();
  await expect(window.getByLabel('Plan')).toBeVisible();
}

/** Types into a part until its victim was killed, at the moment that was drawn. */
async function typeAndKill({ app, window }: Launched, victim: Victim, part: Part, milliseconds: number) {
  await window.getByLabel(part).focus();
  await window.keyboard.press('Control+End');
  const pid = await processOf(app, victim);
  const begun = performance.now();
  let killedAt: number | undefined;
  const typing = await typeUntil(window, draw, () => {
    if (killedAt === undefined && performance.now() - begun >= milliseconds) {
      killedAt = performance.now();
      process.kill(pid, 'SIGKILL');
    }
    if (killedAt === undefined) return false;
    return victim !== 'database' || performance.now() - killedAt >= TYPED_ON_MS;
  });
  if (killedAt === undefined) throw new Error('Nothing was killed');
  return { typing, pid, killedAt };
}

/** Whether another page stands in the place of one that was killed. */
function isBack(app: ElectronApplication, gone: number): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }, before) => {
    const page = BrowserWindow.getAllWindows()[0]?.webContents;
    return page !== undefined && page.getOSProcessId() !== before && !page.isCrashed() && !page.isLoading();
  }, gone);
}

/** What a part says once the page is there again, asked through main: Playwright gives a crashed page up. */
async function valueAfterReload(app: ElectronApplication, gone: number, part: Part): Promise<string> {
  await expect.poll(() => isBack(app, gone)).toBe(true);
  const value = () =>
    app.evaluate(
      ({ BrowserWindow }, id): Promise<string | undefined> | undefined =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
          `document.getElementById('${id}')?.value`,
        ),
      `note-${part.toLowerCase()}`,
    );
  await expect.poll(value).toBeDefined();
  return (await value()) ?? '';
}

/** Holds what is left of a part against what was typed into it. */
function expectKept(before: string, typing: Typing, killedAt: number, after: string): void {
  expect(before + typing.text, 'nothing that was not typed').toContain(after);
  const least = before.length + typedBy(typing, killedAt - MOST_LOST_MS);
  expect(after.length, 'all that was typed a second before').toBeGreaterThanOrEqual(least);
  expect(after.startsWith(typing.acknowledged), 'all that was said to be saved').toBe(true);
}

test(`${ROUNDS} crashes at random moments lose at most a second of typing, and nothing that was saved (seed ${SEED})`, async ({
  launchClinic,
}, testInfo) => {
  test.setTimeout(60_000 + ROUNDS * 45_000);
  const userData = testInfo.outputPath('computer');
  const { email, patient } = await prepareNoteComputer(userData);
  const texts: Record<Part, string> = { Subjective: '', Objective: '', Assessment: '', Plan: '' };
  const lost: number[] = [];

  for (let round = 1; round <= ROUNDS; round += 1) {
    const victim = victims[round % victims.length] as Victim;
    const part = PARTS[draw(PARTS.length)] as Part;
    const milliseconds = 400 + draw(4_000);
    await test.step(`round ${round}: ${victim}, after ${milliseconds} ms in ${part}`, async () => {
      const launched = await launchClinic({ userData });
      const { app, window } = launched;
      await openNote(window, email, patient);
      for (const each of PARTS) await expect(window.getByLabel(each)).toHaveValue(texts[each]);
      // What the crash before left unsent is sent now, and nobody is asked about a text of their own.
      await expect(window.getByText(/^Saved (\d|as you type)/)).toBeVisible({ timeout: 30_000 });
      const { typing, pid, killedAt } = await typeAndKill(launched, victim, part, milliseconds);

      let after: string;
      if (victim === 'renderer') after = await valueAfterReload(app, pid, part);
      else if (victim === 'database') {
        await expect(window.getByText(/^Saved \d/)).toBeVisible({ timeout: 30_000 });
        after = await window.getByLabel(part).inputValue();
        expect(after).toBe(texts[part] + typing.text);
      } else {
        await launched.close();
        const again = await launchClinic({ userData });
        await openNote(again.window, email, patient);
        after = await again.window.getByLabel(part).inputValue();
        await again.close();
      }
      expectKept(texts[part], typing, killedAt, after);
      lost.push(texts[part].length + typing.text.length - after.length);
      texts[part] = after;
      await launched.close();
    });
  }
  console.log(`Keystrokes lost in each crash: ${lost.join(' ')}`);
});
