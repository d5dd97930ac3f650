import type { VisitView } from '#shared/contract/visits.ts';
import type { ErrorCode } from '#shared/errors.ts';
import { errorValue } from '../../../app/call-error.ts';
import { callOnChart } from '../../../app/chart-bindings.ts';
import { draftKeys, dropDraft, findDraft, keepDraft, sendDraft } from '../../../app/draft-store.ts';
import { useLiveStore } from '../../../app/live-store.ts';
import { channelKey } from '../../../app/queries.ts';
import { queryClient } from '../../../app/query-client.ts';
import { isFinalFailure } from './is-final-failure.ts';
import { findNote, forgetNote, type KeptNote, noteIds, setNote } from './note-store.ts';
import {
  beginSending,
  beginSync,
  chosen,
  hasUnsaved,
  heard,
  type NoteEdits,
  type NoteField,
  type NoteSync,
  type NoteValues,
  refused,
  sent,
  typed,
} from './note-sync.ts';

/** What the journal keeps of a note. */
interface Kept {
  patientId: string;
  sending: NoteEdits;
  pending: NoteEdits;
}

const DRAFT_KEY = 'visits.note:';
/** A pause in the typing sends it; whoever does not pause is saved all the same. */
const PAUSE_MS = 700;
const LONGEST_WAIT_MS = 2_500;
/** Neither a disk nor a database that hangs holds up for longer what can be done without it. */
const LONGEST_FLUSH_MS = 2_000;

/** With these, nothing is saved before the person is at the screen again, and then it is sent at once. */
const NOBODY_THERE: ReadonlySet<ErrorCode> = new Set(['SESSION_LOCKED', 'NOT_SIGNED_IN']);

/** With these, main may have saved all the same; every other refusal means that nothing was. */
const UNKNOWN_OUTCOME: ReadonlySet<ErrorCode> = new Set(['DATABASE_UNAVAILABLE', 'UNEXPECTED']);

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const timers = new Map<string, { timer: ReturnType<typeof setTimeout>; since: number }>();
const running = new Map<string, Promise<void>>();

/** Under which key the journal keeps a note. */
export const noteDraftKey = (visitId: string) => DRAFT_KEY + visitId;

/** What this computer kept of a note and the database may not have; undefined where that is nothing. */
export function findKeptNote(visitId: string): Kept | undefined {
  return findDraft(noteDraftKey(visitId))?.values as Kept | undefined;
}

/** Gives up what this computer kept of a note. */
export function discardKeptNote(visitId: string): void {
  stopTimer(visitId);
  forgetNote(visitId);
  dropDraft(noteDraftKey(visitId));
}

/** A note was read: for the first time here, or again because somebody changed it. */
export function hearNote(visit: VisitView): void {
  const known = findNote(visit._id);
  const note = known ?? noteOf(visit);
  const sync = heard(note.sync, visit, visit.revision);
  // A save whose answer was lost shows in what is read.
  const hasArrived = hasUnsaved(note.sync) && !hasUnsaved(sync);
  const arrived = hasArrived ? { savedAt: visit.updatedAt, failure: undefined } : {};
  update(visit._id, { ...note, ...arrived, patientId: visit.patientId, sync });
  if (!known && hasUnsaved(note.sync)) sendSoon(visit._id, 0);
}

/** The note as this window has it before anything is told to it. */
export function noteOf(visit: VisitView): KeptNote {
  const kept = findKeptNote(visit._id);
  const sync = { ...beginSync(visit, visit.revision), ...(kept ? edits(kept) : {}) };
  return { patientId: visit.patientId, sync, isSending: false };
}

/** Sends what is unsaved of notes: typed here before a lock, or before the application last ended, also in notes that nobody opens. */
export function sendKeptNotes(): void {
  for (const key of draftKeys(DRAFT_KEY)) {
    const visitId = key.slice(DRAFT_KEY.length);
    const kept = findKeptNote(visitId);
    const known = findNote(visitId);
    if (!kept) continue;
    if (known && hasUnsaved(known.sync)) {
      sendSoon(visitId, 0);
      continue;
    }
    // Of a note that is not open nothing is known but what its edits were based on; the answer brings the rest.
    const sync = { ...(known?.sync ?? beginSync({ chiefComplaint: '' }, 0)), ...edits(kept) };
    setNote(visitId, { ...known, patientId: kept.patientId, sync, isSending: false });
    sendSoon(visitId, 0);
  }
}

/** Somebody typed. */
export function changeNote<F extends NoteField>(visitId: string, field: F, value: NoteValues[F]): void {
  change(visitId, (sync) => typed(sync, field, value));
}

/** Somebody chose between two texts of a field. */
export function chooseInNote<F extends NoteField>(visitId: string, field: F, value: NoteValues[F]): void {
  change(visitId, (sync) => chosen(sync, field, value));
}

/** Saves what is unsaved now. Whether the database then has everything. */
export async function flushNote(visitId: string): Promise<boolean> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    await running.get(visitId);
    const note = findNote(visitId);
    if (!note || !hasUnsaved(note.sync)) return true;
    stopTimer(visitId);
    await send(visitId);
  }
  const after = findNote(visitId);
  return after === undefined || !hasUnsaved(after.sync);
}

/** Saves what is unsaved of every note, before the person leaves. A database that does not answer keeps nobody for long. */
export async function flushNotes(): Promise<void> {
  const saving = Promise.all(noteIds().map(flushNote));
  await Promise.race([saving, pause(LONGEST_FLUSH_MS)]);
}

function edits({ sending, pending }: Kept): Pick<NoteSync, 'sending' | 'pending'> {
  return { sending, pending };
}

function change(visitId: string, how: (sync: NoteSync) => NoteSync): void {
  const note = findNote(visitId);
  if (!note) return;
  update(visitId, { ...note, sync: how(note.sync) });
  sendSoon(visitId, PAUSE_MS);
}

/** Every change goes to the journal first. */
function update(visitId: string, note: KeptNote): void {
  setNote(visitId, note);
  const { patientId, sync } = note;
  if (hasUnsaved(sync)) {
    const values: Kept = { patientId, sending: sync.sending, pending: sync.pending };
    keepDraft(noteDraftKey(visitId), { values });
  } else dropDraft(noteDraftKey(visitId));
}

function stopTimer(visitId: string): void {
  clearTimeout(timers.get(visitId)?.timer);
  timers.delete(visitId);
}

function sendSoon(visitId: string, milliseconds: number): void {
  const since = timers.get(visitId)?.since ?? Date.now();
  stopTimer(visitId);
  const wait = Math.min(milliseconds, Math.max(0, since + LONGEST_WAIT_MS - Date.now()));
  const timer = setTimeout(() => {
    timers.delete(visitId);
    void send(visitId);
  }, wait);
  timers.set(visitId, { since, timer });
}

async function send(visitId: string): Promise<void> {
  if (running.has(visitId)) return;
  stopTimer(visitId);
  const mine = sendOnce(visitId).finally(() => running.delete(visitId));
  running.set(visitId, mine);
  await mine;
}

async function sendOnce(visitId: string): Promise<void> {
  const before = findNote(visitId);
  if (!before) return;
  const sync = beginSending(before.sync);
  if (Object.keys(sync.sending).length === 0) return;
  update(visitId, { ...before, sync, isSending: true });
  // The journal first: where it had an older text than the database, that would come back after a crash as somebody else's.
  await Promise.race([sendDraft(noteDraftKey(visitId)), pause(LONGEST_FLUSH_MS)]);
  if (!findNote(visitId)) return;
  const settle = (part: Partial<KeptNote>, how: (now: NoteSync) => NoteSync = (now) => now) => {
    const note = findNote(visitId);
    if (note) update(visitId, { ...note, ...part, isSending: false, sync: how(note.sync) });
  };
  try {
    const input = { visitId, patientId: before.patientId, edits: sync.sending };
    const saved = await callOnChart(before.patientId, 'visits.saveDraft', input);
    keepNewest(saved);
    settle({ savedAt: saved.updatedAt, failure: undefined }, (now) => sent(now, saved, saved.revision));
    const after = findNote(visitId);
    if (after && Object.keys(beginSending(after.sync).sending).length > 0) sendSoon(visitId, PAUSE_MS);
  } catch (thrown) {
    const failure = errorValue(thrown);
    const { clashes = [] } = failure;
    if (clashes.length > 0) {
      settle({ failure: undefined }, (now) => refused(now, clashes));
      void queryClient.invalidateQueries({ queryKey: channelKey('visits.getVisit', { visitId }) });
      sendSoon(visitId, 0);
    } else {
      settle({ failure }, (now) => (UNKNOWN_OUTCOME.has(failure.code) ? now : refused(now, [])));
      if (!isFinalFailure(failure) && !NOBODY_THERE.has(failure.code)) sendSoon(visitId, LONGEST_WAIT_MS);
    }
  }
}

/** An answer that was overtaken by a later reading does not take its place. */
function keepNewest(saved: VisitView): void {
  const queryKey = channelKey('visits.getVisit', { visitId: saved._id });
  queryClient.setQueryData<VisitView>(queryKey, (known) =>
    known && known.revision > saved.revision ? known : saved,
  );
}

/** When the database is back nobody waits for the next attempt. */
useLiveStore.subscribe(({ isConnected }, before) => {
  if (!isConnected || before.isConnected) return;
  for (const visitId of [...timers.keys()]) sendSoon(visitId, 0);
});
