import { z } from 'zod';
import { dateTime, objectId, requiredLine } from '../domain/primitives.ts';
import { waitlistEntrySchema } from '../domain/waitlist.ts';
import { channel } from './channel.ts';
import { patientSummary } from './patients.ts';
import { appointmentView } from './scheduling.ts';

const fields = waitlistEntrySchema.shape;
const doctor = z.object({ _id: objectId(), firstName: z.string(), lastName: z.string() });
const opening = z.object({ dateTime: dateTime(), doctor });

/** What is wished, and for how long it may wait. */
const wish = {
  appointmentId: fields.appointmentId,
  doctorId: fields.doctorId,
  specialization: fields.specialization,
  duration: fields.duration,
  type: fields.type,
  reason: fields.reason,
  weekdays: fields.weekdays,
  earliest: fields.earliest,
  latest: fields.latest,
  notBefore: fields.notBefore,
  notAfter: fields.notAfter,
  isUrgent: fields.isUrgent,
};

/** The form for a new entry. */
export const newWaitlistEntry = z
  .object({ patientId: objectId(), ...wish })
  .refine(({ earliest, latest }) => !earliest || !latest || earliest < latest, {
    path: ['latest'],
    message: 'END_BEFORE_START',
  })
  .refine(({ notBefore, notAfter }) => !notBefore || !notAfter || notBefore <= notAfter, {
    path: ['notAfter'],
    message: 'END_BEFORE_START',
  });

/** Somebody on the list, with the first times that fit. */
const waitlistView = z.object({
  _id: objectId(),
  revision: fields.revision,
  createdAt: dateTime(),
  patient: patientSummary,
  ...wish,
  /** The doctor who is wished, by name. */
  doctor: doctor.optional(),
  /** The appointment that is to be earlier. */
  appointment: z.object({ dateTime: dateTime(), doctor }).optional(),
  openings: z.array(opening),
});
export type WaitlistView = z.infer<typeof waitlistView>;

/** A time that somebody gave up, and those on the list whom it fits. */
const waitlistOffer = z.object({
  ...opening.shape,
  fits: z.array(
    z.object({
      entryId: objectId(),
      revision: fields.revision,
      patient: patientSummary,
      /** They have a later appointment, which is moved. */
      isMove: z.boolean(),
    }),
  ),
});

const entry = z.object({ entryId: objectId(), revision: fields.revision });
const time = { doctorId: objectId(), dateTime: dateTime() };
const changed = z.object({ entryId: objectId() });
const change = { rule: 'change', action: 'UPDATE', resource: 'Appointment' } as const;

export const waitlistChannels = {
  /** Who waits, longest first, each with the first openings of the next four weeks that fit. */
  'scheduling.listWaitlist': channel({
    input: z.object({}),
    output: z.object({ entries: z.array(waitlistView) }),
    access: 'scheduling.see',
    audit: {
      rule: 'view',
      resource: 'Appointment',
      description: 'Saw the waitlist',
      subject: (_input, { entries }) => ({ shown: entries.map(({ patient }) => patient.patientId) }),
    },
  }),
  /** How many wait and for how many there is an opening, and the times that were given up and fit somebody. */
  'scheduling.getWaitlistOffers': channel({
    input: z.object({}),
    output: z.object({
      waiting: z.number(),
      withOpening: z.number(),
      /** The appointments that are on the list to be earlier. */
      appointmentIds: z.array(objectId()),
      offers: z.array(waitlistOffer),
      /** When the next time that was just given up can be offered. */
      nextOfferAt: dateTime().optional(),
    }),
    access: 'scheduling.see',
    audit: {
      rule: 'view',
      resource: 'Appointment',
      description: 'Saw whom a freed time fits',
      subject: (_input, { offers }) => ({
        shown: offers.flatMap(({ fits }) => fits.map(({ patient }) => patient.patientId)),
      }),
    },
  }),
  'scheduling.addToWaitlist': channel({
    input: newWaitlistEntry,
    output: changed,
    access: 'scheduling.book',
    audit: {
      rule: 'change',
      action: 'CREATE',
      resource: 'Appointment',
      subject: (input) => ({ patientId: input.patientId }),
    },
  }),
  /** Books the time, or moves the later appointment to it, and ends the entry. */
  'scheduling.bookFromWaitlist': channel({
    input: entry.extend(time),
    output: appointmentView,
    access: 'scheduling.book',
    audit: change,
  }),
  /** The patient cannot take this time: it is not offered to them again. */
  'scheduling.declineOffer': channel({
    input: entry.extend(time),
    output: changed,
    access: 'scheduling.book',
    audit: change,
  }),
  'scheduling.removeFromWaitlist': channel({
    input: entry.extend({ reason: requiredLine(500) }),
    output: changed,
    access: 'scheduling.book',
    audit: change,
  }),
} as const;
