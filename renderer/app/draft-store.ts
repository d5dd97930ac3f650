import { create } from 'zustand';
import { call } from './client.ts';

/** A half-typed form, and the values that its fields had when the typing began. */
export interface Draft {
  values: unknown;
  base?: unknown;
}

const SETTLED_MS = 600;
const timers = new Map<string, ReturnType<typeof setTimeout>>();

/** Half-typed forms by key, for as long as the window lives. Main keeps a copy for the same person's next window. */
const useDraftStore = create<{ drafts: Record<string, Draft> }>(() => ({ drafts: {} }));

/** The draft of a form, if something was typed in it before. */
export function findDraft(key: string): Draft | undefined {
  return useDraftStore.getState().drafts[key];
}

/** Keeps what is typed so far; main gets it when the typing pauses. */
export function keepDraft(key: string, draft: Draft): void {
  useDraftStore.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: draft } }));
  clearTimeout(timers.get(key));
  timers.set(
    key,
    setTimeout(() => sendDraft(key, draft), SETTLED_MS),
  );
}

/** Forgets a draft: it was saved, or given up. */
export function dropDraft(key: string): void {
  clearTimeout(timers.get(key));
  if (!findDraft(key)) return;
  useDraftStore.setState(({ drafts: { [key]: _gone, ...rest } }) => ({ drafts: rest }));
  sendDraft(key, null);
}

/** Brings back what main kept for the person who has signed in. */
export function restoreDrafts(kept: Record<string, unknown>): void {
  const drafts = Object.entries(kept).filter((entry): entry is [string, Draft] => isDraft(entry[1]));
  useDraftStore.setState((state) => ({ drafts: { ...Object.fromEntries(drafts), ...state.drafts } }));
}

function sendDraft(key: string, values: Draft | null): void {
  // A draft that main cannot take now is still in this window; there is nothing to tell the person.
  call('accounts.keepDraft', { key, values }).catch(() => undefined);
}

function isDraft(value: unknown): value is Draft {
  return typeof value === 'object' && value !== null && 'values' in value;
}
