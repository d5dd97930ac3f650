import { z } from 'zod';
import { dateTime, objectId } from './primitives.ts';

/** A sign that somebody is at a visit is given this often, and is over so long after the last. */
export const PRESENCE_SIGN_SECONDS = 10;
export const PRESENCE_SECONDS = 30;

/** What somebody does at a visit. */
export const presencePlace = z.enum(['writing', 'vitals', 'reading']);
export type PresencePlace = z.infer<typeof presencePlace>;

/**
 * The `notePresences` collection: who is at a visit at this moment, so that nurse and doctor see each other. Each session has one
 * at most, under its own id. It says which appointment, never whose.
 */
export const notePresenceSchema = z.object({
  _id: objectId(),
  appointmentId: objectId(),
  userId: objectId(),
  place: presencePlace,
  expiresAt: dateTime(),
});
export type NotePresence = z.infer<typeof notePresenceSchema>;
