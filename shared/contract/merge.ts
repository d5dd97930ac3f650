import { z } from 'zod';
import { duplicatePairSchema, duplicateReason } from '../domain/duplicate-pair.ts';
import { mergeField } from '../domain/patient-merge.ts';
import { dateTime, int, objectId, plainDate } from '../domain/primitives.ts';
import { userSchema } from '../domain/user.ts';
import { channel } from './channel.ts';
import { patientDetails, patientSummary } from './patients.ts';
import { appointmentView } from './scheduling.ts';

const pairView = z.object({
  _id: objectId(),
  revision: duplicatePairSchema.shape.revision,
  one: patientSummary,
  other: patientSummary,
  /** Of a hundred. */
  score: z.number(),
  reasons: z.array(duplicateReason),
});
export type PairView = z.infer<typeof pairView>;

/** One of two records that are compared; nothing clinical but, for those who may read charts, what needs a choice. */
const mergeSide = patientDetails.extend({
  userRevision: int(),
  deceasedOn: plainDate().optional(),
  hasPhoto: z.boolean(),
  bloodGroup: userSchema.shape.bloodGroup,
  totalVisits: z.number(),
  lastVisitDate: dateTime().optional(),
});
export type MergeSide = z.infer<typeof mergeSide>;

/** A record as it was seen when it was compared. */
const seenRecord = z.object({ patientId: objectId(), revision: int(), userRevision: int() });

const mergeView = z.object({
  _id: objectId(),
  survivorId: objectId(),
  survivorNumber: z.string(),
  survivorName: z.string(),
  absorbedNumber: z.string(),
  absorbedName: z.string(),
  mergedAt: dateTime(),
  mergedByName: z.string().optional(),
});

export const mergeChannels = {
  /** The work list. */
  'patients.listDuplicatePairs': channel({
    input: z.object({
      after: z.object({ score: z.number(), _id: objectId() }).optional(),
      limit: z.int().min(1).max(100).default(50),
    }),
    output: z.object({ pairs: z.array(pairView), hasMore: z.boolean(), openCount: z.number() }),
    access: 'patients.merge',
    audit: {
      rule: 'view',
      resource: 'Patient',
      description: 'Saw the likely duplicates',
      subject: (_input, { pairs }) => ({
        shown: pairs.flatMap(({ one, other }) => [one.patientId, other.patientId]),
      }),
    },
  }),
  /** Compares a stretch of the registry with all of it; called again with `next` until there is none. */
  'patients.scanForDuplicates': channel({
    input: z.object({ after: objectId().optional() }),
    output: z.object({
      compared: z.number(),
      added: z.number(),
      next: objectId().optional(),
      total: z.number(),
    }),
    access: 'patients.merge',
    audit: { rule: 'change', action: 'UPDATE', resource: 'Patient' },
  }),
  'patients.decidePair': channel({
    input: z.object({ pairId: objectId(), revision: int(), areDistinct: z.boolean() }),
    output: z.object({ pairId: objectId(), revision: int() }),
    access: 'patients.merge',
    audit: { rule: 'change', action: 'UPDATE', resource: 'Patient' },
  }),
  'patients.compareRecords': channel({
    input: z.object({ patientIds: z.tuple([objectId(), objectId()]) }),
    output: z.object({
      sides: z.tuple([mergeSide, mergeSide]),
      reasons: z.array(duplicateReason),
      score: z.number(),
      /** Appointments to come that both have at one time: of each pair one has to go first. */
      sameTimes: z.array(z.tuple([appointmentView, appointmentView])),
    }),
    access: 'patients.merge',
    audit: {
      rule: 'view',
      resource: 'Patient',
      description: 'Compared two records',
      subject: (_input, { sides }) => ({ shown: sides.map(({ patientId }) => patientId) }),
    },
  }),
  'patients.mergeRecords': channel({
    input: z.object({ survivor: seenRecord, absorbed: seenRecord, taken: z.array(mergeField) }),
    output: z.object({ mergeId: objectId(), survivorId: objectId() }),
    access: 'patients.merge',
    audit: {
      rule: 'change',
      action: 'UPDATE',
      resource: 'Patient',
      subject: ({ survivor: { patientId } }) => ({ resourceId: patientId, patientId }),
    },
  }),
  'patients.unmergeRecords': channel({
    input: z.object({ mergeId: objectId() }),
    output: z.object({
      survivorId: objectId(),
      absorbedId: objectId(),
      /** Fields that were changed since the merge: they stay as they are. */
      kept: z.array(z.string()),
    }),
    access: 'patients.merge',
    audit: { rule: 'change', action: 'UPDATE', resource: 'Patient' },
  }),
  'patients.listMerges': channel({
    input: z.object({ limit: z.int().min(1).max(100).default(20) }),
    output: z.object({ merges: z.array(mergeView) }),
    access: 'patients.merge',
    audit: {
      rule: 'view',
      resource: 'Patient',
      description: 'Saw the merged records',
      subject: (_input, { merges }) => ({
        shown: merges.flatMap(({ survivorNumber, absorbedNumber }) => [survivorNumber, absorbedNumber]),
      }),
    },
  }),
} as const;
