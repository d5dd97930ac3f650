import { ObjectId } from 'mongodb';
import { afterEach, expect, it } from 'vitest';
import { readClinic } from '#main/features/clinic/read-clinic.ts';
import type { Stage } from '#main/features/clinic/workstation-ports.ts';
import { createSpellingTeacher, type SpellingLesson } from '#main/jobs/teach-spelling.ts';
import { SPELLING_WORDS_LIMIT } from '#shared/domain/spelling-word.ts';
import { clinicOfFile } from '../support/clinic-of-file.ts';
import { refusalOf } from '../support/refusal.ts';

const file = clinicOfFile();
const nothing = {};

afterEach(async () => {
  await file.connection.collections.clinic.raw.updateOne({}, { $unset: { spellingWords: '' } });
});

/** Somebody new, signed in at a workstation of their own. */
async function openAs(role: 'doctor' | 'nurse') {
  const person = await file.clinic.addStaff(role);
  const station = await file.clinic.openWorkstation();
  await station.signIn(person);
  return { station, userId: new ObjectId(person._id) };
}

it('a word is added once, seen by all who write, and taken off; each is a change in the audit log', async () => {
  const { station: nurse, userId } = await openAs('nurse');
  expect(await nurse.call('clinic.listSpellingWords', nothing)).toEqual({ words: [] });
  await nurse.call('clinic.addSpellingWord', { word: ' metformin ' });
  await nurse.call('clinic.addSpellingWord', { word: 'Crohn’s' });
  expect(await nurse.call('clinic.addSpellingWord', { word: 'metformin' })).toEqual({
    words: ['metformin', 'Crohn’s'],
  });
  const { station: doctor, userId: doctorId } = await openAs('doctor');
  expect(await doctor.call('clinic.removeSpellingWord', { word: 'Crohn’s' })).toEqual({
    words: ['metformin'],
  });
  const gone = doctor.call('clinic.removeSpellingWord', { word: 'Crohn’s' });
  expect((await refusalOf(gone)).code).toBe('NOT_FOUND');

  const entries = await file.connection.collections.auditLogs.find({
    resource: 'Clinic',
    action: 'UPDATE',
    status: 'success',
    userId: { $in: [userId, doctorId] },
  });
  expect(entries.map(({ changes, description }) => ({ changes, description }))).toEqual([
    {
      description: 'Added “metformin” to the clinic’s words',
      changes: { spellingWords: { before: null, after: 'metformin' } },
    },
    {
      description: 'Added “Crohn’s” to the clinic’s words',
      changes: { spellingWords: { before: null, after: 'Crohn’s' } },
    },
    { description: 'Added “metformin” to the clinic’s words, where it was already', changes: undefined },
    {
      description: 'Took “Crohn’s” off the clinic’s words',
      changes: { spellingWords: { before: 'Crohn’s', after: null } },
    },
  ]);
});

it('what is no word is refused, and so is one more than there can be', async () => {
  const { station: nurse } = await openAs('nurse');
  for (const word of ['two words', '120/80', '', 'x'.repeat(61)]) {
    expect((await refusalOf(nurse.call('clinic.addSpellingWord', { word }))).code).toBe('INVALID_INPUT');
  }
  const { clinic } = file.connection.collections;
  const many = Array.from({ length: SPELLING_WORDS_LIMIT }, (_, index) => `word${index}`);
  await clinic.raw.updateOne({}, { $set: { spellingWords: many } });
  const more = nurse.call('clinic.addSpellingWord', { word: 'more' });
  expect((await refusalOf(more)).code).toBe('SPELLING_WORDS_FULL');
});

it('a workstation learns the words of its clinic and forgets them without one', async () => {
  const { station: nurse } = await openAs('nurse');
  const lessons: (SpellingLesson | undefined)[] = [];
  const at: { stage: Stage } = { stage: { stage: 'ready' } };
  const refreshClinic = () => readClinic(file.connection);
  const known = await refreshClinic();
  if (!known) throw new Error('There is no clinic');
  const hear = createSpellingTeacher({
    workstation: {
      get stage() {
        return at.stage;
      },
      clinic: () => known,
      refreshClinic,
    },
    teach: async (lesson) => void lessons.push(lesson),
    log: { error: () => undefined },
  });
  hear({ kind: 'stage-changed' });
  await nurse.call('clinic.addSpellingWord', { word: 'metformin' });
  hear({ kind: 'changed', resource: 'Clinic' });
  hear({ kind: 'changed', resource: 'Clinic' });
  await expect
    .poll(() => lessons)
    .toEqual([
      { locale: 'en-GB', words: [] },
      { locale: 'en-GB', words: ['metformin', 'Metformin'] },
    ]);
  at.stage = { stage: 'first-run' };
  hear({ kind: 'stage-changed' });
  await expect.poll(() => lessons.at(-1)).toBeUndefined();
  expect(lessons).toHaveLength(3);
});
