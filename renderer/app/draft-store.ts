import { create } from 'zustand';
import { call } from './client.ts';

/** A half-typed form, and the values that its fields had when the typing began. */
export interface Draft {
  values: unknown;
  base?: unknown;
}

interface DraftState {
  drafts: Record<string, Draft>;
  /** Since when main's journal has the newest of a draft on the disk; null where this computer has no safe place for it. */
  keptAt: Record<string, string | null>;
}

/** Typing goes to main's journal this soon, and not at each keystroke. */
const SEND_AFTER_MS = 250;
const TRY_AGAIN_MS = 1_000;

/** Half-typed forms and notes by key, for as long as the window lives. Main's journal keeps them for longer. */
export const useDraftStore = create<DraftState>(() => ({ drafts: {}, keptAt: {} }));

/** Whose drafts these are: a window belongs to one person for as long as it lives. */
let owner: string | undefined;
/** Which drafts are newer here than in the journal, and which are on their way to it. */
const unsent = new Set<string>();
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const sending = new Map<string, Promise<void>>();

/** The draft of a form, if something was typed in it before. */
export function findDraft(key: string): Draft | undefined {
  return useDraftStore.getState().drafts[key];
}

/** Whether something was typed in a form before and neither saved nor given up. */
export function hasDraft(key: string): boolean {
  return findDraft(key) !== undefined;
}

/** The keys of the drafts that begin so. */
export function draftKeys(beginning: string): string[] {
  return Object.keys(useDraftStore.getState().drafts).filter((key) => key.startsWith(beginning));
}

/** Keeps what is typed so far; the journal has it a moment later. */
export function keepDraft(key: string, draft: Draft): void {
  useDraftStore.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
  unsent.add(key);
  sendSoon(key, SEND_AFTER_MS);
}

/** Forgets a draft: it was saved, or given up. */
export function dropDraft(key: string): void {
  if (!findDraft(key)) return;
  useDraftStore.setState(({ drafts: { [key]: _gone, ...drafts }, keptAt: { [key]: _at, ...keptAt } }) => ({
    drafts,
    keptAt,
  }));
  unsent.add(key);
  void sendDraft(key);
}

/** Brings back what main kept for the person who has signed in, as far as this window has nothing newer. */
export function restoreDrafts(userId: string, kept: Record<string, unknown>): void {
  owner ??= userId;
  if (userId !== owner) return;
  const drafts = Object.entries(kept).filter((entry): entry is [string, Draft] => isDraft(entry[1]));
  useDraftStore.setState((state) => ({ drafts: { ...Object.fromEntries(drafts), ...state.drafts } }));
}

/** Sends at once what the journal does not have yet: the screen is locked, or the person leaves. */
export async function sendDrafts(): Promise<void> {
  await Promise.all([...unsent, ...sending.keys()].map(sendDraft));
}

function sendSoon(key: string, milliseconds: number): void {
  if (timers.has(key)) return;
  timers.set(
    key,
    setTimeout(() => void sendDraft(key), milliseconds),
  );
}

/**
 * Sends at once what the journal does not have yet of a draft, and returns when main has answered, whether it could keep it or not.
 * One at a time for each draft, so that an older text never comes last.
 */
export async function sendDraft(key: string): Promise<void> {
  clearTimeout(timers.get(key));
  timers.delete(key);
  await sending.get(key);
  if (!unsent.has(key)) return sending.get(key);
  const mine = send(key).finally(() => {
    if (sending.get(key) === mine) sending.delete(key);
  });
  sending.set(key, mine);
  await mine;
}

async function send(key: string): Promise<void> {
  if (owner === undefined) return;
  unsent.delete(key);
  try {
    const input = { userId: owner, key, values: findDraft(key) ?? null };
    const { keptAt = null } = await call('accounts.keepDraft', input);
    if (findDraft(key)) useDraftStore.setState((state) => ({ keptAt: { ...state.keptAt, [key]: keptAt } }));
  } catch {
    // What main cannot take now is still in this window, and is sent again.
    unsent.add(key);
    sendSoon(key, TRY_AGAIN_MS);
  }
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'values' in value;
}
