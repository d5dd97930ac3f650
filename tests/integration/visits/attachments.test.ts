import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';
import { beforeEach, expect, it } from 'vitest';
import { copyDatabase } from '#main/database/copy-database.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { attachmentIdOf } from '#shared/domain/attachment.ts';
import { mergeAsSeen } from '../patients/merge-as-seen.ts';
import { registerPatient } from '../support/patients.ts';
import { refusalOf } from '../support/refusal.ts';
import { openTestWorkstation } from '../support/test-workstation.ts';
import { visitRoomOfTest } from './visit-room-of-test.ts';

const practice = visitRoomOfTest();
let visit: VisitView;

beforeEach(async () => {
  ({ visit } = await practice.begin());
});

const jpeg = (size: number) => new Uint8Array(size).fill(7).with(0, 0xff).with(1, 0xd8).with(2, 0xff);
const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) });
const attach = (fields: {
  file: { name: string; bytes: Uint8Array<ArrayBuffer> };
  thumbnail?: Uint8Array<ArrayBuffer>;
}) => practice.room.call('visits.addAttachment', { visitId: visit._id, ...fields });
const stored = () => practice.room.collections.attachmentFiles.files.countDocuments();
const idOf = ({ attachments = [] }: VisitView) => attachmentIdOf(attachments.at(-1)?.fileUrl) ?? '';

it('keeps a file with its size, its kind, its hash and its small picture, and gives it back as it was', async () => {
  const picture = { name: 'Rash.jpg', bytes: jpeg(5_000) };
  const saved = await attach({ file: picture, thumbnail: jpeg(900) });
  expect(saved.attachments).toMatchObject([
    {
      fileName: 'Rash.jpg',
      fileType: 'image/jpeg',
      fileSize: 5_000,
      sha256: createHash('sha256').update(picture.bytes).digest('hex'),
    },
  ]);
  const input = { visitId: visit._id, fileId: idOf(saved) };
  const read = await practice.room.call('visits.getAttachment', input);
  expect(new Uint8Array(read.bytes)).toEqual(picture.bytes);
  const { thumbnails } = await practice.room.call('visits.listThumbnails', { visitId: visit._id });
  expect(thumbnails).toEqual([{ fileId: input.fileId, jpeg: Buffer.from(jpeg(900)).toString('base64') }]);
  await practice.room.settle();
  const { auditLogs } = practice.room.collections;
  expect(await auditLogs.findOne({ description: { $regex: 'Opened an attachment' } })).toMatchObject({
    patientId: visit.patientId,
    action: 'VIEW',
  });
});

it('refuses what is no such file, what is too large or empty, and a small picture that is none', async () => {
  const refused = async (fields: Parameters<typeof attach>[0]) => (await refusalOf(attach(fields))).code;
  expect(await refused({ file: file('letter.pdf', 'MZ\u0000\u0001') })).toBe('FILE_KIND_REFUSED');
  expect(await refused({ file: file('sheet.xlsx', '\u0000not a zip') })).toBe('FILE_KIND_REFUSED');
  expect(await refused({ file: { name: 'a.jpg', bytes: jpeg(15 * 1024 * 1024 + 1) } })).toBe('INVALID_INPUT');
  expect(await refused({ file: { name: 'a.jpg', bytes: new Uint8Array() } })).toBe('INVALID_INPUT');
  const picture = { name: 'a.jpg', bytes: jpeg(100) };
  expect(await refused({ file: picture, thumbnail: jpeg(31 * 1024) })).toBe('INVALID_INPUT');
  expect(await refused({ file: picture, thumbnail: new Uint8Array([1, 2, 3]) })).toBe('INVALID_INPUT');
  expect(await stored()).toBe(0);
  const zip = { name: 'Report.docx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 0]) };
  expect((await attach({ file: zip })).attachments).toHaveLength(1);
});

it('is renamed and taken off while the note is a draft, and leaves no file behind', async () => {
  await attach({ file: { name: 'a.jpg', bytes: jpeg(100) }, thumbnail: jpeg(50) });
  const both = await attach({ file: file('b.txt', 'Second') });
  expect(await stored()).toBe(3);
  const input = { visitId: visit._id, fileId: idOf(both) };
  const renamed = { ...input, base: 'b.txt', fileName: 'Letter of the hospital.txt' };
  await practice.room.call('visits.renameAttachment', renamed);
  expect((await refusalOf(practice.room.call('visits.renameAttachment', renamed))).code).toBe(
    'EDIT_CONFLICT',
  );
  const first = attachmentIdOf(both.attachments?.[0]?.fileUrl) ?? '';
  const left = await practice.room.call('visits.removeAttachment', { ...input, fileId: first });
  expect(left.attachments?.map(({ fileName }) => fileName)).toEqual(['Letter of the hospital.txt']);
  expect(await stored()).toBe(1);
  expect(await practice.room.collections.attachmentFiles.chunks.countDocuments()).toBe(1);
  const gone = { ...input, fileId: first };
  expect((await refusalOf(practice.room.call('visits.getAttachment', gone))).code).toBe('NOT_FOUND');
});

it('stays as it is once the note is completed, and only its doctor attaches', async () => {
  const saved = await attach({ file: file('a.txt', 'First') });
  const other = await practice.clinic.openWorkstation();
  await other.signIn(await practice.clinic.addStaff('doctor'));
  const more = { visitId: visit._id, file: file('b.txt', 'Second') };
  expect((await refusalOf(other.call('visits.addAttachment', more))).code).toBe('NOT_YOUR_VISIT');
  const completed = await practice.complete(saved);
  expect(completed.attachments).toEqual(saved.attachments);
  expect((await refusalOf(practice.room.call('visits.addAttachment', more))).code).toBe('NOTE_READ_ONLY');
  const input = { visitId: visit._id, fileId: idOf(saved) };
  expect((await refusalOf(practice.room.call('visits.removeAttachment', input))).code).toBe('NOTE_READ_ONLY');
  expect(Buffer.from((await other.call('visits.getAttachment', input)).bytes).toString()).toBe('First');
});

it('is not handed out where somebody changed it in the database', async () => {
  const saved = await attach({ file: file('a.txt', 'First') });
  const input = { visitId: visit._id, fileId: idOf(saved) };
  await practice.room.collections.attachmentFiles.chunks.updateMany(
    {},
    { $set: { data: Buffer.from('Other') } },
  );
  for (const channel of ['visits.getAttachment', 'visits.saveAttachment'] as const) {
    expect((await refusalOf(practice.room.call(channel, input))).code).toBe('FILE_ALTERED');
  }
});

it('is saved where the person says, in no other folder by its name, and the audit log says so', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'attachments-'));
  const suggested: string[] = [];
  const station = await practice.clinic.openWorkstation('saving', {
    chooseFile: async (name) => {
      suggested.push(name);
      return join(folder, name);
    },
  });
  try {
    const saved = await attach({ file: file('../../etc/letter.txt', 'Dear colleague') });
    await station.signIn(practice.doctor);
    const input = { visitId: visit._id, fileId: idOf(saved) };
    const { savedTo } = await station.call('visits.saveAttachment', input);
    expect(suggested).toEqual(['letter.txt']);
    expect(await readFile(savedTo ?? '', 'utf8')).toBe('Dear colleague');
    const entry = await station.collections.auditLogs.findOne({ action: 'EXPORT', resource: 'Visit' });
    expect(entry).toMatchObject({ patientId: visit.patientId, status: 'success' });
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('goes with its note to another database, bytes and small picture', async () => {
  const saved = await attach({ file: { name: 'Rash.jpg', bytes: jpeg(600_000) }, thumbnail: jpeg(900) });
  const uri = practice.database.freshUri();
  const [from, to] = [new MongoClient(practice.clinic.uri), new MongoClient(uri)];
  try {
    await copyDatabase(from.db(), to.db());
  } finally {
    await Promise.all([from.close(), to.close()]);
  }
  const moved = await openTestWorkstation({
    uri,
    clock: practice.clinic.clock,
    workstationId: 'moved',
    ports: {},
  });
  try {
    await moved.signIn(practice.doctor);
    const input = { visitId: visit._id, fileId: idOf(saved) };
    const read = await moved.call('visits.getAttachment', input);
    expect(Buffer.from(read.bytes).equals(jpeg(600_000))).toBe(true);
    expect((await moved.call('visits.listThumbnails', { visitId: visit._id })).thumbnails).toHaveLength(1);
  } finally {
    await moved.stop();
  }
});

it('stays with its note where records are merged and parted again', async () => {
  const saved = await attach({ file: file('a.txt', 'First') });
  const other = await registerPatient(practice.desk, { firstName: 'Elena', lastName: 'Petrova-Hall' });
  const merge = await mergeAsSeen(practice.desk, [other._id, visit.patientId]);
  const input = { visitId: visit._id, fileId: idOf(saved) };
  const read = () => practice.room.call('visits.getAttachment', input);
  expect(Buffer.from((await read()).bytes).toString()).toBe('First');
  await practice.room.settle();
  const opened = await practice.room.collections.auditLogs.findOne({
    description: { $regex: 'Opened an attachment' },
  });
  expect(opened?.patientId).toBe(other._id);
  await practice.desk.call('patients.unmergeRecords', { mergeId: merge.mergeId });
  expect(Buffer.from((await read()).bytes).toString()).toBe('First');
  expect(await stored()).toBe(1);
});
