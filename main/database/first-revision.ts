import { newId } from './new-id.ts';

interface FirstRevision {
  _id: string;
  revision: number;
  createdAt: string;
  updatedAt: string;
  updatedBy: string;
}

/** What a new document of any collection begins with: an id, its first revision, who made it and when. */
export function firstRevision(now: Date, userId: string): FirstRevision {
  const moment = now.toISOString();
  return { _id: newId(), revision: 1, createdAt: moment, updatedAt: moment, updatedBy: userId };
}
