import { z } from 'zod';
import { insurance } from '../domain/patient.ts';
import {
  patientListColumn,
  patientListFilter,
  patientListSort,
  patientListView,
  savedViewSchema,
} from '../domain/patient-list.ts';
import { dateTime, objectId } from '../domain/primitives.ts';
import { channel } from './channel.ts';
import { patientSummary } from './patients.ts';

/** A patient as a row of the list. Nothing clinical. */
const listedPatient = patientSummary.extend({
  email: z.string().optional(),
  insurance: insurance.optional(),
  lastVisitDate: dateTime().optional(),
  totalVisits: z.number(),
  createdAt: dateTime(),
});
export type ListedPatient = z.infer<typeof listedPatient>;

const place = z.object({ value: z.string().max(300), _id: objectId() });

const savedView = savedViewSchema
  .pick({ _id: true, revision: true, name: true, isShared: true, view: true })
  .extend({
    isOwn: z.boolean(),
    ownerName: z.string().optional(),
  });
export type SavedViewItem = z.infer<typeof savedView>;

const seenView = { viewId: objectId(), revision: savedViewSchema.shape.revision };
const change = { rule: 'change', resource: 'User' } as const;

export const patientListChannels = {
  'patients.listPatients': channel({
    input: z.object({
      filter: patientListFilter,
      sort: patientListSort,
      after: place.optional(),
      limit: z.int().min(1).max(200).default(50),
    }),
    output: z.object({
      patients: z.array(listedPatient),
      /** Where the next page goes on. */
      next: place.optional(),
      /** How many match, on the first page; `isMore` where there are more than were counted. */
      count: z.object({ number: z.number(), isMore: z.boolean() }).optional(),
    }),
    access: 'patients.find',
    audit: {
      rule: 'search',
      resource: 'Patient',
      description: 'Listed patients',
      subject: (_input, { patients }) => ({ shown: patients.map(({ patientId }) => patientId) }),
    },
  }),
  /** The insurers that patients have, for the filter. */
  'patients.listInsurers': channel({
    input: z.object({}),
    output: z.object({ insurers: z.array(z.string()) }),
    access: 'patients.find',
    audit: { rule: 'none' },
  }),
  /** Asks where to save, writes a CSV of everything that the filter lets through. */
  'patients.exportPatients': channel({
    input: z.object({
      filter: patientListFilter,
      sort: patientListSort,
      columns: z.array(patientListColumn).max(20),
    }),
    output: z.object({ savedTo: z.string().optional(), count: z.number() }),
    access: 'patients.export',
    audit: { rule: 'change', action: 'EXPORT', resource: 'Patient' },
  }),
  /** One's own and those that are shared. */
  'patients.listSavedViews': channel({
    input: z.object({}),
    output: z.object({ views: z.array(savedView) }),
    access: 'patients.find',
    audit: { rule: 'none' },
  }),
  'patients.saveView': channel({
    input: z.object({
      name: savedViewSchema.shape.name,
      isShared: z.boolean(),
      view: patientListView,
    }),
    output: savedView,
    access: 'patients.find',
    audit: { ...change, action: 'CREATE' },
  }),
  /** One's own, or as an administrator one that is shared. */
  'patients.changeView': channel({
    input: z.object({
      ...seenView,
      name: savedViewSchema.shape.name,
      isShared: z.boolean(),
      view: patientListView,
    }),
    output: savedView,
    access: 'patients.find',
    audit: { ...change, action: 'UPDATE' },
  }),
  'patients.removeView': channel({
    input: z.object(seenView),
    output: z.object({ viewId: objectId() }),
    access: 'patients.find',
    audit: { ...change, action: 'DELETE' },
  }),
} as const;
