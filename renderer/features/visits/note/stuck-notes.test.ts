import { describe, expect, test } from 'vitest';
import type { ErrorCode } from '#shared/errors.ts';
import type { KeptNote } from './note-store.ts';
import { beginSending, beginSync, chosen, type NoteSync, refused, sent, typed } from './note-sync.ts';
import { stuckNotes } from './stuck-notes.ts';

const saved = { chiefComplaint: 'Cough', plan: 'Rest' };
const fresh = () => beginSync(saved, 3);
const written = () => typed(fresh(), 'plan', 'Mine');
const clash = { field: 'plan', base: 'Rest', current: 'Theirs', attempted: 'Mine' };
const asked = () => refused(beginSending(written()), [clash]);

function note(sync: NoteSync, code?: ErrorCode): KeptNote {
  return { patientId: 'p', sync, isSending: false, failure: code && { code } };
}

describe('a note is stuck', () => {
  test.each<ErrorCode>([
    'NOTE_READ_ONLY',
    'NOT_YOUR_VISIT',
    'WRONG_PATIENT',
    'FORBIDDEN',
    'NOT_FOUND',
    'INVALID_INPUT',
  ])('where main refuses its text with %s', (code) => {
    expect(stuckNotes({ a: note(written(), code) })).toEqual(['a']);
  });

  test('where nobody has chosen between two texts', () => {
    expect(stuckNotes({ a: note(asked()) })).toEqual(['a']);
  });

  test('also while the rest of it is sent', () => {
    const sync = beginSending(typed(asked(), 'subjective', 'Coughs'));
    expect(stuckNotes({ a: { ...note(sync), isSending: true } })).toEqual(['a']);
  });
});

describe('a note is not stuck', () => {
  test('while its text is on its way', () => {
    const sync = beginSending(written());
    expect(stuckNotes({ a: note(written()), b: { ...note(sync), isSending: true } })).toEqual([]);
  });

  test.each<ErrorCode>(['DATABASE_UNAVAILABLE', 'UNEXPECTED', 'SESSION_LOCKED', 'NOT_SIGNED_IN'])(
    'where %s keeps it from being sent for now',
    (code) => {
      expect(stuckNotes({ a: note(written(), code) })).toEqual([]);
    },
  );

  test('where nothing of it is unsaved, whatever failed before', () => {
    const arrived = sent(beginSending(written()), { ...saved, plan: 'Mine' }, 4);
    expect(stuckNotes({ a: note(fresh(), 'NOT_FOUND'), b: note(arrived) })).toEqual([]);
  });

  test('once somebody has chosen', () => {
    expect(stuckNotes({ a: note(chosen(asked(), 'plan', 'Mine')) })).toEqual([]);
    expect(stuckNotes({ a: note(chosen(asked(), 'plan', 'Theirs')) })).toEqual([]);
  });
});

test('several stuck notes stay in their order', () => {
  const notes = { b: note(written(), 'NOT_FOUND'), c: note(written()), a: note(asked()) };
  expect(stuckNotes(notes)).toEqual(['b', 'a']);
});
