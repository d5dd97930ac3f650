import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { launchFlags } from '#scripts/runtimes/launch-flags.ts';
import { repositoryFolder } from '#scripts/runtimes/repository.ts';
import type { NotePart } from '#shared/domain/visit.ts';
import { words } from '#shared/words/words.ts';
import { createTestClinic } from '#tests/integration/support/test-clinic.ts';
import { startTestDatabase } from '#tests/integration/support/test-database.ts';
import { TEST_PASSWORD } from '#tests/integration/support/test-workstation.ts';
import { type Timing, timing } from '../measure.ts';
import { mainThread, type TraceEvent, tracePage, workBetween } from '../trace-page.ts';
import { LONG_NOTE } from './long-text.ts';
import { prepareNote } from './prepare-note.ts';

/** Script, style and layout of a keystroke in a long note. */
export interface TypingWork {
  note: string;
  place: string;
  keystrokes: number;
  work: Timing;
  /** The same by the processor's time. */
  processor: Timing;
  longest: number;
}

const KEYSTROKES = 200;
/** Until then the engine still compiles what a keystroke runs. */
const WARM_UP = 80;
/** Between keystrokes, so that what one of them leaves for later is counted with it. */
const PAUSE_MS = 60;
const TYPED = 'no fall, no syncope; ';

const PART = LONG_NOTE / 4;
const notes: { note: string; lengths: Partial<Record<NotePart, number>> }[] = [
  { note: '50 KB in one part', lengths: { subjective: LONG_NOTE } },
  {
    note: '50 KB over four parts',
    lengths: { subjective: PART, objective: PART, assessment: PART, plan: PART },
  },
];

async function type(window: Page, keystrokes: number): Promise<void> {
  for (let typed = 0; typed < keystrokes; typed += 1) {
    await window.keyboard.press(TYPED[typed % TYPED.length] ?? ' ');
    await window.waitForTimeout(PAUSE_MS);
  }
}

/** The work between each key that goes down and the next: its own, and what it leaves for later. */
function keystrokeWork(events: readonly TraceEvent[]): { work: number[]; processor: number[] } {
  const thread = mainThread(events);
  const downs = thread
    .filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'keydown')
    .map(({ ts }) => ts)
    .toSorted((one, other) => one - other);
  return { work: workBetween(thread, downs), processor: workBetween(thread, downs, 'tdur') };
}

/** Opens the note and types into its first long part, at its end and in its middle. */
async function typeInto(window: Page, note: string, email: string): Promise<TypingWork[]> {
  await window.getByRole('textbox', { name: 'Email', exact: true }).fill(email);
  await window.locator('input[autocomplete="current-password"]').fill(TEST_PASSWORD);
  await window.getByRole('button', { name: 'Sign in', exact: true }).click();
  await window.getByRole('grid', { name: words.visits.day.label }).getByRole('row').nth(1).click();
  await window.getByRole('button', { name: words.visits.day.goOn }).click();
  const field = window.getByLabel(words.visits.note.parts.subjective, { exact: true });
  await field.waitFor();
  const cdp = await window.context().newCDPSession(window);
  const measured: TypingWork[] = [];
  for (const [place, share] of [
    ['at the end', 1],
    ['in the middle', 0.5],
  ] as const) {
    await field.focus();
    await field.evaluate((element, at) => {
      const text = element as typeof element & {
        value: string;
        setSelectionRange(from: number, to: number): void;
      };
      const index = Math.round(text.value.length * at);
      text.setSelectionRange(index, index);
    }, share);
    await type(window, WARM_UP);
    // One more than is counted: the work of a keystroke ends where the next begins.
    const { work, processor } = keystrokeWork(await tracePage(cdp, () => type(window, KEYSTROKES + 1)));
    measured.push({
      note,
      place,
      keystrokes: work.length,
      work: timing(work),
      processor: timing(processor),
      longest: Math.max(...work),
    });
  }
  return measured;
}

/** Types into notes of 50 KB in the real window. */
export async function measureTyping(): Promise<TypingWork[]> {
  const measured: TypingWork[] = [];
  for (const { note, lengths } of notes) {
    const database = await startTestDatabase();
    const clinic = await createTestClinic(database);
    const email = await prepareNote(clinic, lengths);
    const userData = mkdtempSync(join(tmpdir(), 'glytch-typing-'));
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
      measured.push(...(await typeInto(await app.firstWindow(), note, email)));
    } finally {
      await app.close();
      await clinic.stop();
      await database.stop();
      rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  return measured;
}
