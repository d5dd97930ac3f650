import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ChannelName, contract } from '#shared/contract/contract.ts';
import type { Result } from '#shared/errors.ts';
import { createTestClinic } from '../support/test-clinic.ts';
import { startTestDatabase, type TestDatabase } from '../support/test-database.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

type Caller = 'nobody' | 'admin' | 'doctor' | 'nurse' | 'receptionist';
const callers: readonly Caller[] = ['nobody', 'admin', 'doctor', 'nurse', 'receptionist'];
const staff: readonly Caller[] = ['admin', 'doctor', 'nurse', 'receptionist'];
const clinical: readonly Caller[] = ['doctor', 'nurse'];
const desk: readonly Caller[] = ['doctor', 'nurse', 'receptionist'];

/** Who may call what, written down by hand from the table of roles: not derived from the code under test. */
const allowed: Record<ChannelName, readonly Caller[]> = {
  'clinic.getStatus': callers,
  'clinic.testServer': callers,
  'clinic.setUp': callers,
  'clinic.joinServer': callers,
  'clinic.startDemo': callers,
  'clinic.listDemoAccounts': callers,
  'clinic.leaveDemo': callers,
  'clinic.unlockDatabase': callers,
  'clinic.retryDatabase': callers,
  'clinic.getRecoveryKey': ['admin'],
  'clinic.saveRecoveryKey': ['admin'],
  'clinic.confirmRecoveryKey': ['admin'],
  'clinic.getSettings': staff,
  'clinic.updateSettings': ['admin'],
  'clinic.getLetterhead': staff,
  'clinic.updateLetterhead': ['admin'],
  'clinic.searchDiagnosisCodes': clinical,
  'clinic.noteCodeUse': clinical,
  'clinic.setFavouriteCode': clinical,
  'clinic.listCodeReleases': ['admin'],
  'clinic.chooseCodeFile': ['admin'],
  'clinic.loadCodeFile': ['admin'],
  'clinic.removeCodeRelease': ['admin'],
  'accounts.getSession': callers,
  'accounts.signIn': callers,
  'accounts.signOut': staff,
  'accounts.lock': staff,
  'accounts.unlock': staff,
  'accounts.changePassword': staff,
  'accounts.keepDraft': staff,
  'accounts.recoverAdmin': callers,
  'accounts.listStaff': ['admin'],
  'accounts.createStaff': ['admin'],
  'accounts.updateStaff': ['admin'],
  'accounts.setStaffActive': ['admin'],
  'accounts.liftLockout': ['admin'],
  'accounts.resetPassword': ['admin'],
  'accounts.listDoctors': staff,
  'accounts.setAvailability': ['admin', 'receptionist'],
  'patients.listDuplicatePairs': desk,
  'patients.scanForDuplicates': desk,
  'patients.decidePair': desk,
  'patients.compareRecords': desk,
  'patients.mergeRecords': desk,
  'patients.unmergeRecords': desk,
  'patients.listMerges': desk,
  'patients.changeStatus': desk,
  'patients.deletePatient': ['admin'],
  'patients.restorePatient': ['admin'],
  'patients.listDeletedPatients': ['admin'],
  'patients.listPatients': staff,
  'patients.listInsurers': staff,
  'patients.exportPatients': ['admin', 'doctor'],
  'patients.listSavedViews': staff,
  'patients.saveView': staff,
  'patients.changeView': staff,
  'patients.removeView': staff,
  'patients.listRecentPatients': staff,
  'patients.searchPatients': staff,
  'patients.findLikelyDuplicates': desk,
  'patients.registerPatient': desk,
  'patients.getPatient': staff,
  'patients.updatePatient': desk,
  'patients.getChart': clinical,
  'patients.setAllergies': clinical,
  'patients.getHistory': clinical,
  'patients.addHistoryEntry': clinical,
  'patients.replaceHistoryEntry': clinical,
  'patients.removeHistoryEntry': clinical,
  'patients.restoreHistoryEntry': clinical,
  'patients.listDueImmunizations': desk,
  'patients.openChart': staff,
  'patients.getOverview': clinical,
  'patients.listTimeline': clinical,
  'patients.getPhoto': staff,
  'patients.setPhoto': desk,
  'scheduling.getDay': staff,
  'scheduling.getDays': staff,
  'scheduling.countDays': staff,
  'scheduling.listPatientAppointments': staff,
  'scheduling.listFreeSlots': staff,
  'scheduling.findNextFree': staff,
  'scheduling.listExceptions': staff,
  'scheduling.addException': ['admin', 'receptionist'],
  'scheduling.removeException': ['admin', 'doctor', 'receptionist'],
  'scheduling.holdSlot': desk,
  'scheduling.releaseSlot': desk,
  'scheduling.listSlotHolds': staff,
  'scheduling.bookAppointment': desk,
  'scheduling.confirmAppointment': desk,
  'scheduling.moveAppointment': desk,
  'scheduling.checkInPatient': desk,
  'scheduling.undoCheckIn': desk,
  'scheduling.cancelAppointment': desk,
  'scheduling.markNoShow': desk,
  'scheduling.reinstateAppointment': desk,
  'scheduling.bookWalkIn': desk,
  'scheduling.assignRoom': desk,
  'scheduling.leaveRoom': desk,
  'scheduling.callPatient': ['doctor'],
  'scheduling.previewSeries': staff,
  'scheduling.bookSeries': desk,
  'scheduling.getSeries': staff,
  'scheduling.previewSeriesMove': staff,
  'scheduling.moveSeries': desk,
  'scheduling.cancelSeries': desk,
  'scheduling.bookAgain': desk,
  'scheduling.listWaitlist': staff,
  'scheduling.getWaitlistOffers': staff,
  'scheduling.addToWaitlist': desk,
  'scheduling.bookFromWaitlist': desk,
  'scheduling.declineOffer': desk,
  'scheduling.removeFromWaitlist': desk,
  'printing.preparePrint': staff,
  'printing.printPaper': staff,
  'printing.savePdf': staff,
  'printing.prepareSummary': clinical,
  'printing.prepareVisitPaper': clinical,
  'printing.prepareLetter': clinical,
  'visits.prepareLetter': ['doctor'],
  'visits.issueLetter': ['doctor'],
  'visits.listLetters': clinical,
  'printing.beginRecord': clinical,
  'printing.readRecordPart': clinical,
  'visits.openVisit': ['doctor'],
  'visits.getVisit': clinical,
  'visits.listPatientVisits': clinical,
  'visits.recordVitals': clinical,
  'visits.getVitals': clinical,
  'visits.listPatientVitals': clinical,
  'visits.saveDraft': ['doctor'],
  'visits.completeVisit': ['doctor'],
  'visits.amendVisit': ['doctor'],
  'visits.archiveVisit': ['doctor'],
  'visits.listDrafts': ['doctor'],
  'visits.listWaitingOrders': clinical,
  'visits.countOverdueOrders': clinical,
  'visits.noteOrderResult': clinical,
  'visits.cancelOrder': clinical,
  'visits.reopenOrder': clinical,
  'visits.getTestChoices': ['doctor'],
  'visits.setFavouriteTest': ['doctor'],
  'visits.keepTestPanel': ['doctor'],
  'visits.removeTestPanel': ['doctor'],
  'visits.listNoteTexts': ['admin', 'doctor'],
  'visits.addPhrase': ['admin', 'doctor'],
  'visits.changePhrase': ['admin', 'doctor'],
  'visits.addTemplate': ['admin', 'doctor'],
  'visits.changeTemplate': ['admin', 'doctor'],
  'visits.removeNoteText': ['admin', 'doctor'],
  'visits.restoreNoteText': ['admin', 'doctor'],
  'audit.listEntries': ['admin'],
  'audit.listPeople': ['admin'],
  'audit.exportEntries': ['admin'],
  'backup.getDatabase': ['admin'],
  'backup.testServer': ['admin'],
  'backup.moveToServer': ['admin'],
  'backup.backUp': ['admin'],
  'backup.chooseBackup': ['admin'],
  'backup.restore': ['admin'],
  'backup.chooseBackupAtStart': callers,
  'backup.restoreAtStart': callers,
  'backup.inspectDamage': callers,
  'backup.rescue': callers,
  'backup.checkDatabase': ['admin'],
  'backup.compactDatabase': ['admin'],
  'backup.cancelWork': ['admin'],
};

const id = '0123456789abcdef01234567';
const moment = '2026-03-11T09:00:00.000Z';
const step = { appointmentId: id, revision: 1 };

/** Well-formed input for each channel, about documents that do not exist: only the right to ask is tried. */
const inputs: Partial<Record<ChannelName, unknown>> = {
  'clinic.testServer': { uri: 'mongodb://localhost' },
  'clinic.joinServer': { uri: 'mongodb://localhost' },
  'clinic.setUp': {
    clinic: { name: 'Another', timeZone: 'UTC', locale: 'en' },
    database: { kind: 'this-computer', protection: 'keychain' },
    person: {
      firstName: 'A',
      lastName: 'B',
      email: 'a@b.example',
      password: 'long enough pass',
      role: 'admin',
    },
  },
  'clinic.confirmRecoveryKey': { lastGroup: 'ABCD' },
  'clinic.updateSettings': { edits: {} },
  'clinic.getLetterhead': {},
  'clinic.updateLetterhead': { edits: {} },
  'clinic.searchDiagnosisCodes': { text: 'i10' },
  'clinic.noteCodeUse': { code: 'I10', description: 'x' },
  'clinic.setFavouriteCode': { code: 'I10', description: 'x', isFavourite: true },
  'clinic.loadCodeFile': { name: 'x', validFrom: '2026-10-01' },
  'clinic.removeCodeRelease': { releaseId: id },
  'accounts.signIn': { email: 'nobody@test.clinic', password: 'x' },
  'accounts.unlock': { password: 'x' },
  'accounts.changePassword': { currentPassword: 'x', newPassword: 'long enough pass' },
  'accounts.keepDraft': { key: 'k', values: null },
  'accounts.recoverAdmin': { recoveryKey: 'x', email: 'x', newPassword: 'long enough pass' },
  'accounts.createStaff': { email: 'matrix@test.clinic', firstName: 'M', lastName: 'X', role: 'nurse' },
  'accounts.updateStaff': { staffId: id, edits: {} },
  'accounts.setStaffActive': { staffId: id, isActive: false, revision: 1 },
  'accounts.liftLockout': { staffId: id },
  'accounts.resetPassword': { staffId: id },
  'accounts.setAvailability': { doctorId: id, base: null, value: [] },
  'patients.listDuplicatePairs': {},
  'patients.scanForDuplicates': {},
  'patients.decidePair': { pairId: id, revision: 1, areDistinct: true },
  'patients.compareRecords': { patientIds: [id, id] },
  'patients.mergeRecords': {
    survivor: { patientId: id, revision: 1, userRevision: 1 },
    absorbed: { patientId: 'f'.repeat(24), revision: 1, userRevision: 1 },
    taken: [],
  },
  'patients.unmergeRecords': { mergeId: id },
  'patients.listMerges': {},
  'patients.changeStatus': {
    patientId: id,
    base: { status: 'active', deceasedOn: null },
    value: { status: 'inactive', deceasedOn: null },
  },
  'patients.deletePatient': { patientId: id, revision: 1, reason: 'x' },
  'patients.restorePatient': { patientId: id },
  'patients.listDeletedPatients': {},
  'patients.listPatients': { filter: {}, sort: { by: 'name' } },
  'patients.listInsurers': {},
  'patients.exportPatients': { filter: {}, sort: { by: 'name' }, columns: [] },
  'patients.listSavedViews': {},
  'patients.saveView': {
    name: 'x',
    isShared: false,
    view: { filter: {}, sort: { by: 'name' }, columns: [] },
  },
  'patients.changeView': {
    viewId: id,
    revision: 1,
    name: 'x',
    isShared: false,
    view: { filter: {}, sort: { by: 'name' }, columns: [] },
  },
  'patients.removeView': { viewId: id, revision: 1 },
  'patients.searchPatients': { text: 'x' },
  'patients.findLikelyDuplicates': { firstName: 'a', lastName: 'b' },
  'patients.registerPatient': { firstName: 'a', lastName: 'b', dateOfBirth: '2000-01-01', gender: 'other' },
  'patients.getPatient': { patientId: id },
  'patients.updatePatient': { patientId: id, edits: {} },
  'patients.getChart': { patientId: id },
  'patients.setAllergies': { patientId: id, base: null, value: [] },
  'patients.getHistory': { patientId: id },
  'patients.addHistoryEntry': { patientId: id, contents: { kind: 'family', text: 'x' } },
  'patients.replaceHistoryEntry': { patientId: id, entryId: id, contents: { kind: 'family', text: 'x' } },
  'patients.removeHistoryEntry': { patientId: id, entryId: id, reason: 'x' },
  'patients.restoreHistoryEntry': { patientId: id, entryId: id },
  'patients.listDueImmunizations': { weeks: 4 },
  'patients.openChart': { patientId: id },
  'patients.getOverview': { patientId: id },
  'patients.listTimeline': { patientId: id },
  'patients.getPhoto': { patientId: id },
  'patients.setPhoto': { patientId: id, base: null, jpeg: null },
  'scheduling.getDay': { date: '2026-03-10' },
  'scheduling.getDays': { from: '2026-03-09', days: 7, doctorId: id },
  'scheduling.countDays': { from: '2026-03-01', days: 42 },
  'scheduling.listPatientAppointments': { patientId: id, when: 'upcoming' },
  'scheduling.listFreeSlots': { doctorId: id, date: '2026-03-10', duration: 30 },
  'scheduling.findNextFree': { among: { kind: 'anyone' }, duration: 30, from: '2026-03-10' },
  'scheduling.listExceptions': { from: '2026-03-10' },
  'scheduling.addException': { kind: 'block', from: moment, to: '2030-01-01T00:00:00.000Z', reason: 'x' },
  'scheduling.removeException': { exceptionId: id, revision: 1 },
  'scheduling.holdSlot': { doctorId: id, dateTime: moment, duration: 30 },
  'scheduling.listSlotHolds': { date: '2026-03-10' },
  'scheduling.bookAppointment': {
    patientId: id,
    doctorId: id,
    dateTime: moment,
    duration: 30,
    type: 'consultation',
    reason: 'x',
  },
  'scheduling.confirmAppointment': step,
  'scheduling.moveAppointment': { ...step, doctorId: id, dateTime: moment, duration: 30 },
  'scheduling.checkInPatient': step,
  'scheduling.undoCheckIn': step,
  'scheduling.cancelAppointment': { ...step, reason: 'x' },
  'scheduling.markNoShow': step,
  'scheduling.reinstateAppointment': step,
  'scheduling.bookWalkIn': { patientId: id, doctorId: id, reason: 'x' },
  'scheduling.assignRoom': { ...step, room: '2' },
  'scheduling.leaveRoom': step,
  'scheduling.callPatient': { ...step, room: '2' },
  'scheduling.previewSeries': {
    patientId: id,
    doctorId: id,
    dateTime: moment,
    duration: 30,
    everyWeeks: 1,
    times: 2,
  },
  'scheduling.bookSeries': {
    patientId: id,
    doctorId: id,
    duration: 30,
    type: 'consultation',
    reason: 'x',
    everyWeeks: 1,
    dates: [{ dateTime: '2026-03-10T09:00:00.000Z' }, { dateTime: '2026-03-17T09:00:00.000Z' }],
  },
  'scheduling.getSeries': { seriesId: id },
  'scheduling.previewSeriesMove': { appointmentId: id, doctorId: id, dateTime: moment, duration: 30 },
  'scheduling.moveSeries': { moves: [{ ...step, doctorId: id, dateTime: moment, duration: 30 }] },
  'scheduling.cancelSeries': { appointments: [step], reason: 'x' },
  'scheduling.bookAgain': { appointments: [step] },
  'scheduling.listWaitlist': {},
  'scheduling.getWaitlistOffers': {},
  'scheduling.addToWaitlist': { patientId: id, duration: 30, type: 'consultation', reason: 'x' },
  'scheduling.bookFromWaitlist': { entryId: id, revision: 1, doctorId: id, dateTime: moment },
  'scheduling.declineOffer': { entryId: id, revision: 1, doctorId: id, dateTime: moment },
  'scheduling.removeFromWaitlist': { entryId: id, revision: 1, reason: 'x' },
  'printing.preparePrint': { kind: 'label', patientId: id },
  'printing.printPaper': { printId: '6f1c2d3e-4b5a-4c6d-8e7f-9a0b1c2d3e4f', paper: 'a4' },
  'printing.savePdf': { printId: '6f1c2d3e-4b5a-4c6d-8e7f-9a0b1c2d3e4f', paper: 'a4' },
  'printing.prepareSummary': { patientId: id },
  'printing.prepareLetter': { letterId: id },
  'visits.prepareLetter': { visitId: id },
  'visits.issueLetter': { visitId: id, kind: 'referral', title: 'x', text: 'y' },
  'visits.listLetters': { visitId: id },
  'printing.prepareVisitPaper': { visitId: id, kind: 'note' },
  'printing.beginRecord': { patientId: id },
  'printing.readRecordPart': { printId: '6f1c2d3e-4b5a-4c6d-8e7f-9a0b1c2d3e4f', part: 'visits' },
  'visits.openVisit': { appointmentId: id },
  'visits.getVisit': { visitId: id },
  'visits.listPatientVisits': { patientId: id },
  'visits.recordVitals': { appointmentId: id, edits: {} },
  'visits.getVitals': { appointmentId: id },
  'visits.listPatientVitals': { patientId: id },
  'visits.saveDraft': { visitId: id, patientId: id, edits: {} },
  'visits.completeVisit': { visitId: id, revision: 1, password: 'x' },
  'visits.archiveVisit': { visitId: id, revision: 1, isArchived: true },
  'visits.amendVisit': { visitId: id, text: 'x', reason: 'y' },
  'visits.listWaitingOrders': {},
  'visits.countOverdueOrders': {},
  'visits.noteOrderResult': { visitId: id, orderId: id, resultDate: '2026-03-10', text: 'x' },
  'visits.cancelOrder': { visitId: id, orderId: id, reason: 'x' },
  'visits.reopenOrder': { visitId: id, orderId: id, notedAt: '2026-03-10T09:00:00.000Z' },
  'visits.getTestChoices': {},
  'visits.setFavouriteTest': { test: { testName: 'TSH', type: 'laboratory' }, isFavourite: true },
  'visits.keepTestPanel': {
    name: 'x',
    isShared: false,
    tests: [{ testName: 'TSH', type: 'laboratory', urgency: 'routine' }],
  },
  'visits.removeTestPanel': { panelId: id, revision: 1 },
  'visits.addPhrase': { abbreviation: 'matrix', text: 'x', scope: 'clinic' },
  'visits.changePhrase': { textId: id, edits: {} },
  'visits.addTemplate': {
    name: 'x',
    appointmentTypes: [],
    complaints: [],
    plan: 'x',
    scope: 'clinic',
  },
  'visits.changeTemplate': { textId: id, edits: {} },
  'visits.removeNoteText': { kind: 'phrase', textId: id, revision: 1 },
  'visits.restoreNoteText': { kind: 'template', textId: id },
  'audit.listEntries': { filter: {} },
  'audit.exportEntries': { filter: {} },
  'backup.testServer': { uri: 'mongodb://localhost' },
  'backup.moveToServer': { uri: 'mongodb://localhost' },
  'backup.restore': { protection: 'keychain' },
  'backup.restoreAtStart': { protection: 'keychain' },
};

/** Channels that end or change the session of the caller: tried last, each on its own. */
const changesSession: readonly ChannelName[] = ['accounts.signOut', 'accounts.lock', 'accounts.unlock'];
const REFUSED = new Set(['NOT_SIGNED_IN', 'FORBIDDEN', 'SESSION_LOCKED', 'PASSWORD_CHANGE_REQUIRED']);

let database: TestDatabase;
let stations: Map<Caller, TestWorkstation>;

beforeAll(async () => {
  database = await startTestDatabase();
  const clinic = await createTestClinic(database);
  stations = new Map();
  for (const caller of callers) {
    const station = await clinic.openWorkstation();
    if (caller === 'admin') await station.signIn(clinic.admin);
    else if (caller !== 'nobody') await station.signIn(await clinic.addStaff(caller));
    stations.set(caller, station);
  }
});
afterAll(async () => {
  for (const station of stations.values()) await station.stop();
  await database.stop();
});

async function isLetIn(caller: Caller, channel: ChannelName): Promise<boolean> {
  const answer = (await stations.get(caller)?.raw(channel, inputs[channel] ?? {})) as Result<unknown>;
  if (answer.ok) return true;
  expect(answer.error.code, `${channel}: the input of this test must be well-formed`).not.toBe(
    'INVALID_INPUT',
  );
  expect(answer.error.code, `${channel} must not fail unexpectedly`).not.toBe('UNEXPECTED');
  return !REFUSED.has(answer.error.code);
}

describe('every channel as every role and with no session', () => {
  const names = (Object.keys(contract) as ChannelName[]).filter((name) => !changesSession.includes(name));
  it.each(names)('%s', async (channel) => {
    const letIn: Caller[] = [];
    for (const caller of callers) if (await isLetIn(caller, channel)) letIn.push(caller);
    expect(letIn).toEqual(callers.filter((caller) => allowed[channel].includes(caller)));
  });

  it('lets nobody but the signed-in lock, unlock and sign out', async () => {
    for (const channel of changesSession) expect(await isLetIn('nobody', channel)).toBe(false);
  });

  it('keeps each refusal of a right as a security event that names the person', async () => {
    const receptionist = stations.get('receptionist');
    if (!receptionist) throw new Error('A receptionist');
    await receptionist.raw('patients.getChart', { patientId: id });
    const [entry] = await receptionist.collections.auditLogs.find(
      { errorMessage: 'FORBIDDEN', userRole: 'receptionist', description: /getChart/ },
      { sort: { timestamp: -1 } },
    );
    expect(entry).toMatchObject({ status: 'failure', isSecurityEvent: true, severity: 'warning' });
  });
});
