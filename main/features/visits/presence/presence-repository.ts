import { ObjectId } from 'mongodb';
import type { NotePresence } from '#shared/domain/note-presence.ts';
import type { Collections } from '../../../database/collections.ts';

/** Puts a session's presence in the place of the one it had. Written alone: nothing depends on it for longer than seconds. */
export async function putPresence({ notePresences }: Collections, presence: NotePresence): Promise<void> {
  const { _id, ...fields } = notePresences.encode(presence);
  await notePresences.raw.updateOne({ _id: _id as ObjectId }, { $set: fields }, { upsert: true });
}

export async function deletePresence({ notePresences }: Collections, sessionId: string): Promise<void> {
  await notePresences.raw.deleteOne({ _id: new ObjectId(sessionId) });
}

/** Who is at a visit, but for one session. */
export function findPresencesBut(
  { notePresences }: Collections,
  sessionId: string,
  appointmentId: string,
  now: Date,
): Promise<NotePresence[]> {
  // The database removes what has ended about once a minute only.
  return notePresences.find({
    appointmentId: new ObjectId(appointmentId),
    _id: { $ne: new ObjectId(sessionId) },
    expiresAt: { $gt: now },
  });
}
