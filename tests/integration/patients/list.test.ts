import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openConnection } from '#main/database/connection.ts';
import type { ChannelInput } from '#shared/contract/contract.ts';
import type { PatientListFilter } from '#shared/domain/patient-list.ts';
import type { User } from '#shared/domain/user.ts';
import { type FrontDesk, openFrontDesk } from '../support/front-desk.ts';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';
import { bookAndTakeIn, completeNote } from '../visits/visit-room.ts';

let database: TestDatabase;
let front: FrontDesk;
let room: TestWorkstation;
let doctor: User;
let folder: string;
const ids: Record<string, string> = {};

/** It is 10 March 2026. */
const people = [
  {
    lastName: 'Aalto',
    dateOfBirth: '2020-03-11',
    insurance: { provider: 'Civic', validUntil: '2026-03-09' },
  },
  {
    lastName: 'Brandt',
    dateOfBirth: '2020-03-10',
    insurance: { provider: 'Civic', validUntil: '2026-03-20' },
  },
  { lastName: 'Curie', dateOfBirth: '1985-03-10', insurance: { provider: 'Union' } },
  { lastName: 'Díaz', dateOfBirth: '1985-03-11' },
  {
    lastName: 'Edström',
    dateOfBirth: '1940-01-01',
    insurance: { provider: 'Union', validUntil: '2027-01-01' },
  },
] as const;

/** A visit at this moment, from the booking to the completed note. */
async function seen(patientId: string, dateTime: string) {
  front.clinic.clock.now = new Date(dateTime);
  await completeNote(room, await bookAndTakeIn(room, { patientId, doctorId: doctor._id, dateTime }));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'glytch-list-'));
  database = await startTestDatabase();
  front = await openFrontDesk(database);
  doctor = await front.clinic.addStaff('doctor');
  room = await front.clinic.openWorkstation('room', {
    chooseFile: async (name) => join(folder, name),
  });
  await room.signIn(doctor);
  await room.call('patients.changeStatus', {
    patientId: front.patientId,
    base: { status: 'active', deceasedOn: null },
    value: { status: 'inactive', deceasedOn: null },
  });
  for (const person of people) {
    ids[person.lastName] = (await registerPatient(front.desk, { firstName: 'Kim', ...person }))._id;
  }
  await seen(ids.Curie ?? '', '2025-02-03T09:00:00.000Z');
  // 23:00 in UTC is the first moment of the next day in Vienna.
  await seen(ids.Brandt ?? '', '2026-01-15T23:00:00.000Z');
  front.clinic.clock.now = new Date('2026-03-10T08:00:00.000Z');
  await room.call('patients.addHistoryEntry', {
    patientId: ids.Curie ?? '',
    contents: { kind: 'condition', text: 'Essential hypertension', icdCode: 'I10' },
  });
  await room.call('patients.addHistoryEntry', {
    patientId: ids.Aalto ?? '',
    contents: { kind: 'condition', text: 'Unspecified asthma', icdCode: 'J45.909' },
  });
});
afterAll(async () => {
  await front.clinic.stop();
  await database.stop();
  await rm(folder, { recursive: true, force: true });
});

type List = ChannelInput<'patients.listPatients'>;
const listed = async (filter: PatientListFilter, rest: Partial<List> = {}, station = room) =>
  (await station.call('patients.listPatients', { filter, sort: { by: 'name' }, ...rest })).patients.map(
    ({ lastName }) => lastName,
  );

describe('the list of patients', () => {
  it.each<[PatientListFilter, string[]]>([
    [{}, ['Aalto', 'Brandt', 'Curie', 'Díaz', 'Edström', 'Petrova']],
    [{ status: 'inactive' }, ['Petrova']],
    [{ ageTo: 5 }, ['Aalto']],
    [{ ageFrom: 6, ageTo: 40 }, ['Brandt', 'Díaz']],
    [{ ageFrom: 41, ageTo: 60 }, ['Curie', 'Petrova']],
    [{ lastVisitFrom: '2026-01-16' }, ['Brandt']],
    [{ lastVisitTo: '2026-01-15' }, ['Curie']],
    [{ lastVisitFrom: '2025-01-01', lastVisitTo: '2026-01-16' }, ['Brandt', 'Curie']],
    [{ notSeenForMonths: 12 }, ['Aalto', 'Curie', 'Díaz', 'Edström', 'Petrova']],
    [{ notSeenForMonths: 1 }, ['Aalto', 'Brandt', 'Curie', 'Díaz', 'Edström', 'Petrova']],
    [{ insurance: 'expired' }, ['Aalto']],
    [{ insurance: 'expires-soon' }, ['Brandt']],
    [{ insurance: 'valid' }, ['Brandt', 'Curie', 'Edström']],
    [{ insurance: 'none' }, ['Díaz', 'Petrova']],
    [{ insurer: 'Civic' }, ['Aalto', 'Brandt']],
    [{ insurer: 'Civic', ageTo: 5 }, ['Aalto']],
    [{ condition: 'hyper' }, ['Curie']],
    [{ condition: 'I10' }, ['Curie']],
    [{ condition: 'hypertension essential' }, ['Curie']],
    [{ condition: 'J45.909' }, ['Aalto']],
    [{ condition: 'j45.9' }, ['Aalto']],
    [{ condition: 'J45909, asthma' }, ['Aalto']],
    [{ condition: 'J459x' }, []],
    [{ condition: 'gout' }, []],
  ])('narrowed to %j', async (filter, expected) => {
    expect(await listed(filter)).toEqual(expected);
  });

  it('of one doctor has those of whom a visit was completed', async () => {
    expect(await listed({ doctorId: doctor._id })).toEqual(['Brandt', 'Curie']);
    expect(await listed({ doctorId: front.doctor._id })).toEqual([]);
  });

  it.each([
    [{ by: 'name', isDescending: true }, ['Petrova', 'Edström', 'Díaz', 'Curie', 'Brandt', 'Aalto']],
    [{ by: 'born' }, ['Edström', 'Petrova', 'Curie', 'Díaz', 'Brandt', 'Aalto']],
    [{ by: 'registered' }, ['Petrova', 'Aalto', 'Brandt', 'Curie', 'Díaz', 'Edström']],
  ] as const)('in the order of %j', async (sort, expected) => {
    expect(await listed({}, { sort })).toEqual(expected);
  });

  it('puts those who were never here behind the others when the latest visit comes first', async () => {
    const order = await listed({}, { sort: { by: 'lastVisit', isDescending: true } });
    expect(order.slice(0, 2)).toEqual(['Brandt', 'Curie']);
    expect(order).toHaveLength(6);
  });

  it.each(['name', 'born', 'lastVisit', 'registered'] as const)(
    'by %s is the same in pages as at once, and counts once',
    async (by) => {
      const sort = { by, isDescending: by === 'lastVisit' };
      const whole = await listed({}, { sort });
      const pages: string[] = [];
      let after: List['after'];
      do {
        const page = await room.call('patients.listPatients', { filter: {}, sort, after, limit: 2 });
        expect(page.count).toEqual(after ? undefined : { number: 6, isMore: false });
        pages.push(...page.patients.map(({ lastName }) => lastName));
        after = page.next;
      } while (after);
      expect(pages).toEqual(whole);
    },
  );

  it('tells the front desk nothing of conditions', async () => {
    const refused = await refusalOf(listed({ condition: 'hyper' }, {}, front.desk));
    expect(refused.code).toBe('FORBIDDEN');
    expect(await listed({ insurer: 'Civic' }, {}, front.desk)).toEqual(['Aalto', 'Brandt']);
  });

  it('reads no more documents than it shows, whatever the order', async () => {
    for (const key of ['listing.name', 'listing.born', 'listing.lastVisit', 'createdAt']) {
      const plan = await room.collections.patients.raw
        .find({ deletedAt: { $exists: false } }, { sort: { [key]: 1, _id: 1 }, limit: 2 })
        .hint({ [key]: 1, _id: 1 })
        .explain('executionStats');
      expect(plan.executionStats.totalDocsExamined).toBeLessThanOrEqual(3);
      expect(JSON.stringify(plan)).not.toContain('"SORT"');
    }
  });

  it('is the same for patients of an earlier version after the next start', async () => {
    const connection = await openConnection(front.clinic.uri);
    const { patients } = connection.collections;
    const before = await patients.find({}, { sort: { _id: 1 } });
    await patients.raw.updateMany({}, { $unset: { listing: '', seenBy: '' } });
    await connection.db.collection<{ _id: string }>('migrations').deleteOne({ _id: '005-add-listing' });
    await connection.close();
    const again = await openConnection(front.clinic.uri);
    expect(await again.collections.patients.find({}, { sort: { _id: 1 } })).toEqual(before);
    await again.close();
  });
});

describe('the export', () => {
  const list = {
    filter: { insurer: 'Civic' },
    sort: { by: 'name' },
    columns: ['born', 'age', 'insuredUntil'],
  } as const;

  it('has the chosen columns of everybody on the list, and the audit log says so', async () => {
    const { savedTo = '', count } = await room.call('patients.exportPatients', {
      ...list,
      columns: [...list.columns],
    });
    expect(count).toBe(2);
    expect((await readFile(savedTo, 'utf8')).replace(/^\uFEFF/, '')).toBe(
      'Last name,First name,Born,Age,Insured until\nAalto,Kim,2020-03-11,5,2026-03-09\nBrandt,Kim,2020-03-10,6,2026-03-20\n',
    );
    const [entry] = await room.collections.auditLogs.find({ action: 'EXPORT' });
    expect(entry).toMatchObject({
      description: 'Exported a list of 2 patients',
      changes: { filter: { insurer: 'Civic' }, columns: [...list.columns] },
      isSecurityEvent: true,
    });
  });

  it('escapes what a spreadsheet would take for a formula', async () => {
    await registerPatient(front.desk, {
      lastName: '=1+2',
      firstName: 'Formula',
      insurance: { provider: 'Sums' },
    });
    const input = { filter: { insurer: 'Sums' }, sort: { by: 'name' }, columns: [] } as const;
    const { savedTo = '' } = await room.call('patients.exportPatients', { ...input, columns: [] });
    expect(await readFile(savedTo, 'utf8')).toContain("'=1+2");
  });

  it('is nothing for the front desk', async () => {
    const refused = front.desk.call('patients.exportPatients', { ...list, columns: [] });
    expect((await refusalOf(refused)).code).toBe('FORBIDDEN');
  });
});

describe('saved views', () => {
  const view = { filter: { ageTo: 5 }, sort: { by: 'born', isDescending: true }, columns: ['age'] } as const;
  const input = { name: 'Little ones', isShared: false, view: { ...view, columns: [...view.columns] } };
  const names = async (station: TestWorkstation) =>
    (await station.call('patients.listSavedViews', {})).views.map(({ name, isOwn }) => [name, isOwn]);

  it('are one’s own until they are shared, and only their author and an administrator change them', async () => {
    const saved = await front.desk.call('patients.saveView', input);
    expect(await names(front.desk)).toEqual([['Little ones', true]]);
    expect(await names(room)).toEqual([]);
    const seenView = { viewId: saved._id, revision: saved.revision };
    const shared = await front.desk.call('patients.changeView', { ...seenView, ...input, isShared: true });
    expect(await names(room)).toEqual([['Little ones', false]]);
    const { views } = await room.call('patients.listSavedViews', {});
    expect(views[0]?.view).toEqual(view);

    const step = { viewId: shared._id, revision: shared.revision };
    expect((await refusalOf(room.call('patients.removeView', step))).code).toBe('FORBIDDEN');
    expect((await refusalOf(front.desk.call('patients.removeView', seenView))).code).toBe('EDIT_CONFLICT');
    const admin = await front.clinic.openWorkstation();
    await admin.signIn(await front.clinic.addStaff('admin'));
    await admin.call('patients.removeView', step);
    expect(await names(front.desk)).toEqual([]);
  });
});
