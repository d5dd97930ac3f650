import type { IndexDescription } from 'mongodb';
import type { z } from 'zod';
import { appointmentSchema } from '#shared/domain/appointment.ts';
import { auditLogSchema } from '#shared/domain/audit-log.ts';
import { availabilityExceptionSchema } from '#shared/domain/availability-exception.ts';
import { clinicSchema } from '#shared/domain/clinic.ts';
import {
  codeChoicesSchema,
  diagnosisCodeSchema,
  diagnosisReleaseSchema,
} from '#shared/domain/diagnosis-code.ts';
import { duplicatePairSchema } from '#shared/domain/duplicate-pair.ts';
import { letterSchema } from '#shared/domain/letter.ts';
import { letterTemplateSchema } from '#shared/domain/letter-template.ts';
import { medicalRecordSchema } from '#shared/domain/medical-record.ts';
import { nameWordSchema } from '#shared/domain/name-word.ts';
import { notePresenceSchema } from '#shared/domain/note-presence.ts';
import { notePhraseSchema, noteTemplateSchema } from '#shared/domain/note-text.ts';
import { notificationSchema } from '#shared/domain/notification.ts';
import { patientSchema } from '#shared/domain/patient.ts';
import { savedViewSchema } from '#shared/domain/patient-list.ts';
import { patientMergeSchema } from '#shared/domain/patient-merge.ts';
import { prescriptionSchema } from '#shared/domain/prescription.ts';
import { slotHoldSchema } from '#shared/domain/slot-hold.ts';
import { testChoicesSchema, testPanelSchema } from '#shared/domain/test-choices.ts';
import { userSchema } from '#shared/domain/user.ts';
import { visitSchema } from '#shared/domain/visit.ts';
import { waitlistEntrySchema } from '#shared/domain/waitlist.ts';

/** A collection: what its documents look like, and the indexes that its queries need. */
export interface CollectionDefinition<S extends z.ZodObject = z.ZodObject> {
  schema: S;
  indexes: IndexDescription[];
}

function define<S extends z.ZodObject>(definition: CollectionDefinition<S>): CollectionDefinition<S> {
  return definition;
}

const ONE_YEAR_IN_SECONDS = 31_536_000;

/** The collections of the product and the clinic's settings. */
export const collectionDefinitions = {
  users: define({
    schema: userSchema,
    indexes: [{ key: { email: 1 }, unique: true }, { key: { role: 1 } }, { key: { isActive: 1 } }],
  }),
  patients: define({
    schema: patientSchema,
    indexes: [
      { key: { userId: 1 }, unique: true },
      { key: { patientId: 1 }, unique: true },
      { key: { status: 1 } },
      // Patient search: an anchored prefix for each typed word, number or birth date.
      { key: { searchKeys: 1 } },
      // The list in each of its orders, which also narrows it by age and by last visit.
      { key: { 'listing.name': 1, _id: 1 } },
      { key: { 'listing.born': 1, _id: 1 } },
      { key: { 'listing.lastVisit': 1, _id: 1 } },
      { key: { createdAt: 1, _id: 1 } },
      // The list of one doctor's patients, of a condition, of an insurer, of insurances that end.
      { key: { seenBy: 1 } },
      { key: { 'listing.conditions': 1 } },
      { key: { 'insurance.provider': 1 } },
      { key: { 'insurance.validUntil': 1 } },
      // The few that were deleted, the latest first.
      { key: { deletedAt: -1 }, partialFilterExpression: { deletedAt: { $exists: true } } },
      // Whose next vaccine is due, soonest first, a page at a time.
      {
        key: { status: 1, nextImmunizationDue: 1, _id: 1 },
        partialFilterExpression: { nextImmunizationDue: { $exists: true } },
      },
    ],
  }),
  duplicatePairs: define({
    schema: duplicatePairSchema,
    indexes: [
      // A pair is kept once.
      { key: { pair: 1 }, unique: true },
      // The work list, the likeliest first.
      { key: { status: 1, score: -1, _id: 1 } },
      // The pairs of one patient.
      { key: { patientIds: 1 } },
    ],
  }),
  savedViews: define({
    schema: savedViewSchema,
    indexes: [{ key: { ownerId: 1 } }, { key: { isShared: 1 } }],
  }),
  patientMerges: define({
    schema: patientMergeSchema,
    indexes: [
      // The latest first.
      { key: { mergedAt: -1, _id: -1 } },
      // Whether a note may have come from another record.
      { key: { survivorId: 1 } },
      { key: { absorbedId: 1 } },
    ],
  }),
  nameWords: define({
    schema: nameWordSchema,
    // From a misspelt word to those that may be meant.
    indexes: [{ key: { sounds: 1 } }, { key: { deletions: 1 } }],
  }),
  appointments: define({
    schema: appointmentSchema,
    indexes: [
      { key: { appointmentId: 1 }, unique: true },
      { key: { patientId: 1 } },
      { key: { doctorId: 1 } },
      { key: { dateTime: 1 } },
      { key: { status: 1 } },
      { key: { dateTime: 1, status: 1 } },
      // A doctor is in one place at a time: the database itself refuses the second booking of a slot.
      {
        key: { doctorId: 1, occupiedSlots: 1 },
        name: 'doctorSlots',
        unique: true,
        partialFilterExpression: { occupiedSlots: { $exists: true } },
      },
      // And so is a patient.
      {
        key: { patientId: 1, occupiedSlots: 1 },
        name: 'patientSlots',
        unique: true,
        partialFilterExpression: { occupiedSlots: { $exists: true } },
      },
      // A patient's next and past appointments, in order; those of one moment by id, so that no page leaves one out.
      { key: { patientId: 1, dateTime: 1, _id: 1 } },
      // The day of one doctor.
      { key: { doctorId: 1, dateTime: 1 } },
      // The others of a series, in order.
      {
        key: { 'series.seriesId': 1, dateTime: 1 },
        partialFilterExpression: { 'series.seriesId': { $exists: true } },
      },
      // Times still to come that a move has freed, to be offered to those who wait.
      {
        key: { 'movedFrom.dateTime': 1 },
        partialFilterExpression: { 'movedFrom.dateTime': { $exists: true } },
      },
    ],
  }),
  waitlistEntries: define({
    schema: waitlistEntrySchema,
    indexes: [
      // Who waits, longest first.
      { key: { status: 1, createdAt: 1 } },
      // A patient's entries: they die, or their record is merged or deleted.
      { key: { patientId: 1, status: 1 } },
      // An appointment is on the list once, and the entry follows it when it is moved or booked again.
      {
        key: { appointmentId: 1 },
        unique: true,
        partialFilterExpression: { appointmentId: { $exists: true }, status: 'waiting' },
      },
    ],
  }),
  availabilityExceptions: define({
    schema: availabilityExceptionSchema,
    indexes: [
      // What overlaps a range of days: all that ends behind its beginning, and those are few.
      { key: { to: 1, from: 1 } },
    ],
  }),
  slotHolds: define({
    schema: slotHoldSchema,
    indexes: [
      // Whoever is first holds a time; the second is told.
      { key: { doctorId: 1, occupiedSlots: 1 }, unique: true },
      // They end by themselves, also where the workstation has crashed.
      { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
    ],
  }),
  notePresences: define({
    schema: notePresenceSchema,
    indexes: [
      // Who is at a visit.
      { key: { appointmentId: 1 } },
      // Whoever gives no more signs is no longer there.
      { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
    ],
  }),
  visits: define({
    schema: visitSchema,
    indexes: [
      { key: { visitId: 1 }, unique: true },
      { key: { patientId: 1 } },
      { key: { doctorId: 1 } },
      { key: { visitDate: -1 } },
      { key: { status: 1 } },
      // One visit for an appointment, however many open it at the same moment.
      {
        key: { appointmentId: 1 },
        unique: true,
        partialFilterExpression: { appointmentId: { $exists: true } },
      },
      // A patient's notes, newest first; those of one moment by id, so that no page leaves one out.
      { key: { patientId: 1, visitDate: -1, _id: -1 } },
      // A patient's unfinished notes.
      { key: { patientId: 1, status: 1, visitDate: -1 } },
      // The visits of a patient at which tests were ordered: few among many.
      {
        key: { patientId: 1, visitDate: 1 },
        name: 'patientOrders',
        partialFilterExpression: { testsOrdered: { $exists: true } },
      },
      // The visits of a patient at which vitals were taken, by when that was.
      {
        key: { patientId: 1, 'vitals.recordedAt': -1, _id: -1 },
        partialFilterExpression: { 'vitals.recordedAt': { $exists: true } },
      },
      // The notes of a patient that were amended: few among many.
      {
        key: { patientId: 1, 'amendments.addedAt': -1 },
        partialFilterExpression: { amendments: { $exists: true } },
      },
      // A doctor's unfinished notes.
      { key: { doctorId: 1, status: 1, visitDate: 1 } },
      // Orders that wait for a result, of one urgency at a time, the oldest first; everybody's, and a doctor's.
      {
        key: { waitingOrders: 1, visitDate: 1, _id: 1 },
        partialFilterExpression: { waitingOrders: { $exists: true } },
      },
      {
        key: { doctorId: 1, waitingOrders: 1, visitDate: 1, _id: 1 },
        partialFilterExpression: { waitingOrders: { $exists: true } },
      },
    ],
  }),
  notePhrases: define({
    schema: notePhraseSchema,
    indexes: [
      { key: { ownerId: 1 } },
      { key: { scope: 1 } },
      // An abbreviation means one thing for a person, and one thing in the clinic.
      {
        key: { takenIn: 1, abbreviation: 1 },
        unique: true,
        partialFilterExpression: { takenIn: { $exists: true } },
      },
    ],
  }),
  noteTemplates: define({
    schema: noteTemplateSchema,
    indexes: [{ key: { ownerId: 1 } }, { key: { scope: 1 } }],
  }),
  letterTemplates: define({
    schema: letterTemplateSchema,
    indexes: [{ key: { ownerId: 1 } }, { key: { scope: 1 } }],
  }),
  letters: define({
    schema: letterSchema,
    indexes: [
      { key: { letterId: 1 }, unique: true },
      // The letters of a visit, the latest first.
      { key: { visitId: 1, issuedAt: -1, _id: -1 } },
      // Those of a patient: their timeline, newest first; their record is merged, or parted again.
      { key: { patientId: 1, issuedAt: -1, _id: -1 } },
    ],
  }),
  prescriptions: define({
    schema: prescriptionSchema,
    indexes: [
      { key: { prescriptionId: 1 }, unique: true },
      { key: { patientId: 1 } },
      { key: { doctorId: 1 } },
      { key: { status: 1 } },
      { key: { prescribedDate: -1 } },
      // What a patient is prescribed at present, newest first.
      { key: { patientId: 1, status: 1, prescribedDate: -1 } },
      // What was prescribed at a visit.
      { key: { visitId: 1 }, partialFilterExpression: { visitId: { $exists: true } } },
      // Everything that a patient was ever prescribed, newest first.
      { key: { patientId: 1, prescribedDate: -1, _id: -1 } },
    ],
  }),
  medicalRecords: define({
    schema: medicalRecordSchema,
    indexes: [
      { key: { recordId: 1 }, unique: true },
      { key: { patientId: 1 } },
      { key: { type: 1 } },
      { key: { status: 1 } },
      { key: { recordDate: -1 } },
      // A patient's records, newest first; many may be of one day.
      { key: { patientId: 1, recordDate: -1, _id: -1 } },
    ],
  }),
  notifications: define({
    schema: notificationSchema,
    indexes: [
      { key: { userId: 1, isRead: 1 } },
      { key: { createdAt: -1 } },
      { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
    ],
  }),
  auditLogs: define({
    schema: auditLogSchema,
    indexes: [
      { key: { userId: 1, timestamp: -1 } },
      { key: { action: 1 } },
      { key: { resource: 1 } },
      { key: { timestamp: -1 } },
      { key: { isSecurityEvent: 1 } },
      { key: { timestamp: 1 }, expireAfterSeconds: ONE_YEAR_IN_SECONDS },
      // Each workstation's entries are numbered without a gap, and no number is used twice.
      { key: { workstationId: 1, sequence: 1 }, unique: true },
      // The report, newest first, a page at a time; entries of the same moment by their id, so that none is left out.
      { key: { timestamp: -1, _id: -1 } },
      // The same of one person, one kind of action, one kind of document.
      { key: { userId: 1, timestamp: -1, _id: -1 } },
      { key: { action: 1, timestamp: -1, _id: -1 } },
      { key: { resource: 1, timestamp: -1, _id: -1 } },
      // The same of security events, and of what failed: few among many.
      {
        key: { isSecurityEvent: 1, timestamp: -1, _id: -1 },
        partialFilterExpression: { isSecurityEvent: true },
      },
      { key: { status: 1, timestamp: -1, _id: -1 }, partialFilterExpression: { status: 'failure' } },
      // When a patient was registered and changed their status, in the course of the record: few among many.
      {
        key: { patientId: 1, timestamp: -1 },
        name: 'patientStatusChanges',
        partialFilterExpression: { 'changes.status': { $exists: true }, resource: 'Patient' },
      },
      // Under which hashes a note was signed and amended.
      {
        key: { resourceId: 1 },
        name: 'signedNotes',
        partialFilterExpression: { 'changes.contentHash': { $exists: true } },
      },
      // Everything that happened to one patient's data, newest first.
      {
        key: { patientId: 1, timestamp: -1, _id: -1 },
        partialFilterExpression: { patientId: { $exists: true } },
      },
    ],
  }),
  diagnosisReleases: define({ schema: diagnosisReleaseSchema, indexes: [] }),
  diagnosisCodes: define({
    schema: diagnosisCodeSchema,
    indexes: [
      // Finding by the beginning of the code or of a word.
      { key: { releaseId: 1, searchKeys: 1 } },
      // Codes that somebody marked or chose before; a release has each code once.
      { key: { releaseId: 1, code: 1 }, unique: true },
      // The few of daily practice, found before the others.
      { key: { releaseId: 1, isCommon: 1 }, partialFilterExpression: { isCommon: true } },
    ],
  }),
  codeChoices: define({ schema: codeChoicesSchema, indexes: [] }),
  testChoices: define({ schema: testChoicesSchema, indexes: [] }),
  testPanels: define({
    schema: testPanelSchema,
    indexes: [{ key: { ownerId: 1 } }, { key: { isShared: 1 } }],
  }),
  clinic: define({ schema: clinicSchema, indexes: [] }),
};

export type CollectionName = keyof typeof collectionDefinitions;
export type DocumentOf<N extends CollectionName> = z.output<(typeof collectionDefinitions)[N]['schema']>;
export const collectionNames = Object.keys(collectionDefinitions) as CollectionName[];
