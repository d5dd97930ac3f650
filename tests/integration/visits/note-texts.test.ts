import { beforeAll, describe, expect, it } from 'vitest';
import type { NewTemplate } from '#shared/contract/note-texts.ts';
import { clinicOfFile } from '../support/clinic-of-file.ts';
import { refusalOf } from '../support/refusal.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

const file = clinicOfFile();
let anna: TestWorkstation;
let ben: TestWorkstation;
let office: TestWorkstation;

beforeAll(async () => {
  const { clinic } = file;
  anna = await clinic.openWorkstation();
  ben = await clinic.openWorkstation();
  office = await clinic.openWorkstation();
  await anna.signIn(await clinic.addStaff('doctor'));
  await ben.signIn(await clinic.addStaff('doctor'));
  await office.signIn(clinic.admin);
});

const phrasesAt = async (station: TestWorkstation) =>
  (await station.call('visits.listNoteTexts', {})).phrases.map(({ abbreviation, text }) => [
    abbreviation,
    text,
  ]);

describe('the texts of a new clinic', () => {
  it('are the clinic’s, for doctors to use and for administrators to change', async () => {
    const { phrases, templates } = await anna.call('visits.listNoteTexts', {});
    expect(phrases.map(({ abbreviation }) => abbreviation)).toContain('lungs');
    expect(templates.map(({ name }) => name)).toContain('Back pain');
    expect(phrases.every(({ scope, mayChange }) => scope === 'clinic' && !mayChange)).toBe(true);
    const admins = await office.call('visits.listNoteTexts', {});
    expect(admins.phrases.every(({ mayChange, isOwn }) => mayChange && !isOwn)).toBe(true);
    expect(admins.phrases.some(({ ownerName }) => ownerName)).toBe(false);
  });
});

describe('a phrase', () => {
  it('is one’s own until it is shared, and each abbreviation means one thing', async () => {
    const mine = await anna.call('visits.addPhrase', {
      abbreviation: 'Knee',
      text: 'Knee stable.',
      scope: 'personal',
    });
    expect(mine).toMatchObject({ abbreviation: 'knee', isOwn: true, mayChange: true });
    await ben.call('visits.addPhrase', { abbreviation: 'knee', text: 'Ben’s knee.', scope: 'personal' });
    expect(await phrasesAt(ben)).not.toContainEqual(['knee', 'Knee stable.']);

    const again = { abbreviation: 'knee', text: 'Twice.', scope: 'personal' } as const;
    expect(await refusalOf(anna.call('visits.addPhrase', again))).toMatchObject({
      code: 'ABBREVIATION_TAKEN',
      fields: { abbreviation: 'ABBREVIATION_TAKEN' },
    });

    const share = { scope: { base: 'personal', value: 'clinic' } } as const;
    await anna.call('visits.changePhrase', { textId: mine._id, edits: share });
    expect(await phrasesAt(ben)).toContainEqual(['knee', 'Knee stable.']);
    // The personal place is free again, and the clinic's is taken.
    await anna.call('visits.addPhrase', again);
    const clash = { abbreviation: 'knee', text: 'x', scope: 'clinic' } as const;
    expect((await refusalOf(ben.call('visits.addPhrase', clash))).code).toBe('ABBREVIATION_TAKEN');
  });

  it('is refused without an abbreviation that can be typed, or without text', async () => {
    for (const wrong of [{ abbreviation: 'a b' }, { abbreviation: '.bp' }, { text: ' \n' }]) {
      const phrase = { abbreviation: 'fine', text: 'x', scope: 'personal', ...wrong } as const;
      expect((await refusalOf(anna.call('visits.addPhrase', phrase))).code).toBe('INVALID_INPUT');
    }
  });

  it('is changed only where it still says what was read', async () => {
    const { _id: textId } = await anna.call('visits.addPhrase', {
      abbreviation: 'rest',
      text: 'Rest.',
      scope: 'clinic',
    });
    const edit = (base: string, value: string) => ({ textId, edits: { text: { base, value } } });
    await office.call('visits.changePhrase', edit('Rest.', 'Rest and fluids.'));
    expect(await refusalOf(anna.call('visits.changePhrase', edit('Rest.', 'Rest today.')))).toMatchObject({
      code: 'EDIT_CONFLICT',
      clashes: [{ field: 'text', current: 'Rest and fluids.', attempted: 'Rest today.' }],
    });
  });

  it('of the clinic is changed by who made it or by an administrator, a personal one by nobody else', async () => {
    const shared = await anna.call('visits.addPhrase', { abbreviation: 's', text: 'x', scope: 'clinic' });
    const own = await anna.call('visits.addPhrase', { abbreviation: 'o', text: 'x', scope: 'personal' });
    const edits = { text: { base: 'x', value: 'y' } };
    const refusal = async (station: TestWorkstation, textId: string) =>
      (await refusalOf(station.call('visits.changePhrase', { textId, edits }))).code;
    expect(await refusal(ben, shared._id)).toBe('FORBIDDEN');
    expect(await refusal(ben, own._id)).toBe('NOT_FOUND');
    expect(await refusal(office, own._id)).toBe('NOT_FOUND');
    const hide = { scope: { base: 'clinic', value: 'personal' } } as const;
    const hidden = office.call('visits.changePhrase', { textId: shared._id, edits: hide });
    expect((await refusalOf(hidden)).code).toBe('FORBIDDEN');
    const personal = { abbreviation: 'a', text: 'x', scope: 'personal' } as const;
    const nobodys = await refusalOf(
      ben.call('visits.removeNoteText', { kind: 'phrase', textId: own._id, revision: 1 }),
    );
    expect(nobodys.code).toBe('NOT_FOUND');
    expect(file.clinic.admin.role).toBe('admin');
    expect((await refusalOf(office.call('visits.addPhrase', personal))).code).toBe('FORBIDDEN');
  });

  it('comes back after a deletion, unless its abbreviation was given away', async () => {
    const phrase = { abbreviation: 'gone', text: 'x', scope: 'personal' } as const;
    const { _id: textId, revision } = await anna.call('visits.addPhrase', phrase);
    await anna.call('visits.removeNoteText', { kind: 'phrase', textId, revision });
    expect(await phrasesAt(anna)).not.toContainEqual(['gone', 'x']);
    await anna.call('visits.restoreNoteText', { kind: 'phrase', textId });
    expect(await phrasesAt(anna)).toContainEqual(['gone', 'x']);

    await anna.call('visits.removeNoteText', { kind: 'phrase', textId, revision: revision + 2 });
    await anna.call('visits.addPhrase', { ...phrase, text: 'another' });
    const back = await refusalOf(anna.call('visits.restoreNoteText', { kind: 'phrase', textId }));
    expect(back.code).toBe('ABBREVIATION_TAKEN');
  });
});

describe('a template', () => {
  const template: NewTemplate = {
    name: 'Sprain',
    appointmentTypes: [],
    complaints: ['ankle'],
    scope: 'personal',
  };

  it('has text for one part at least', async () => {
    expect(await refusalOf(anna.call('visits.addTemplate', { ...template, plan: ' ' }))).toMatchObject({
      code: 'INVALID_INPUT',
      fields: { subjective: 'REQUIRED' },
    });
    const added = await anna.call('visits.addTemplate', { ...template, plan: 'Ice.' });
    const emptied = { textId: added._id, edits: { plan: { base: 'Ice.', value: null } } };
    expect((await refusalOf(anna.call('visits.changeTemplate', emptied))).code).toBe('INVALID_INPUT');
  });

  it('of their own is refused to whoever only administers, as a security event even where it has no text', async () => {
    const filter = { description: 'visits.addTemplate was refused' };
    expect((await refusalOf(office.call('visits.addTemplate', template))).code).toBe('FORBIDDEN');
    expect(await office.collections.auditLogs.find(filter)).toMatchObject([
      { userId: file.clinic.admin._id, status: 'failure', errorMessage: 'FORBIDDEN', isSecurityEvent: true },
    ]);
  });

  it('keeps who changed what in the audit log', async () => {
    const { _id: textId } = await anna.call('visits.addTemplate', { ...template, plan: 'Ice.' });
    const edits = { name: { base: 'Sprain', value: 'Ankle sprain' } };
    expect((await anna.call('visits.changeTemplate', { textId, edits })).name).toBe('Ankle sprain');
    const [entry] = await anna.collections.auditLogs.find(
      { resource: 'Clinic', description: 'Changed the template Sprain' },
      { sort: { timestamp: -1 } },
    );
    expect(entry).toMatchObject({ action: 'UPDATE', changes: { name: { after: 'Ankle sprain' } } });
  });
});

describe('a letter’s template', () => {
  const physio = {
    kind: 'referral',
    name: 'Referral to physiotherapy',
    text: 'I refer {patient} for treatment: {reason}.',
    scope: 'clinic',
  } as const;
  const lettersAt = async (station: TestWorkstation) =>
    (await station.call('visits.listNoteTexts', {})).letters.map(({ name }) => name);

  it('is there for each kind in a new clinic', async () => {
    const { letters } = await anna.call('visits.listNoteTexts', {});
    expect(letters.map(({ name, kind, isOwn }) => [name, kind, isOwn])).toEqual([
      ['Note for school', 'school-note', false],
      ['Referral', 'referral', false],
      ['Sick note', 'sick-note', false],
    ]);
  });

  it('is shared or one’s own, and changed by who made it or, where it is the clinic’s, by an administrator', async () => {
    const shared = await anna.call('visits.addLetterTemplate', physio);
    const own = await anna.call('visits.addLetterTemplate', { ...physio, name: 'Mine', scope: 'personal' });
    expect(await lettersAt(ben)).toContain(physio.name);
    expect(await lettersAt(ben)).not.toContain('Mine');
    const rename = (station: TestWorkstation, textId: string, base: string) =>
      station.call('visits.changeLetterTemplate', { textId, edits: { name: { base, value: 'Physio' } } });
    expect((await refusalOf(rename(ben, shared._id, physio.name))).code).toBe('FORBIDDEN');
    expect((await refusalOf(rename(office, own._id, 'Mine'))).code).toBe('NOT_FOUND');
    expect((await rename(office, shared._id, physio.name)).name).toBe('Physio');
    const stale = { textId: shared._id, edits: { name: { base: physio.name, value: 'Therapy' } } };
    expect(await refusalOf(anna.call('visits.changeLetterTemplate', stale))).toMatchObject({
      code: 'EDIT_CONFLICT',
      clashes: [{ field: 'name', current: 'Physio', attempted: 'Therapy' }],
    });
    const empty = { text: { base: physio.text, value: ' ' } };
    const emptied = anna.call('visits.changeLetterTemplate', { textId: shared._id, edits: empty });
    expect((await refusalOf(emptied)).code).toBe('INVALID_INPUT');
    const [entry] = await anna.collections.auditLogs.find({
      description: `Changed the letter ${physio.name}`,
    });
    expect(entry).toMatchObject({
      action: 'UPDATE',
      resource: 'Clinic',
      changes: { name: { before: physio.name, after: 'Physio' } },
    });
  });

  it('comes back after a deletion, which names the revision that was seen', async () => {
    const { _id: textId, revision } = await ben.call('visits.addLetterTemplate', { ...physio, name: 'Gone' });
    const named = { kind: 'letter', textId } as const;
    const stale = ben.call('visits.removeNoteText', { ...named, revision: revision + 1 });
    expect((await refusalOf(stale)).code).toBe('EDIT_CONFLICT');
    const byAnother = anna.call('visits.removeNoteText', { ...named, revision });
    expect((await refusalOf(byAnother)).code).toBe('FORBIDDEN');
    await ben.call('visits.removeNoteText', { ...named, revision });
    expect(await lettersAt(anna)).not.toContain('Gone');
    const change = { textId, edits: { name: { base: 'Gone', value: 'x' } } };
    expect((await refusalOf(ben.call('visits.changeLetterTemplate', change))).code).toBe('NOT_FOUND');
    await ben.call('visits.restoreNoteText', named);
    expect(await lettersAt(anna)).toContain('Gone');
  });
});
