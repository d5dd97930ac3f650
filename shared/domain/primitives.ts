import { z } from 'zod';

/** How a value that crosses the boundary as JSON is kept in MongoDB. `database/` derives codec and validator from it. */
export type BsonHint = 'objectId' | 'date' | 'plainDate';

declare module 'zod' {
  interface GlobalMeta {
    bson?: BsonHint;
  }
}

const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;

function isCalendarDate(text: string): boolean {
  if (!PLAIN_DATE.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** An ObjectId as its 24 hexadecimal digits. */
export const objectId = () =>
  z
    .string()
    .regex(/^[0-9a-f]{24}$/, 'INVALID_ID')
    .meta({ bson: 'objectId' });

/** A moment: ISO 8601 with an offset, stored as a BSON date in UTC. */
export const dateTime = () => z.iso.datetime({ offset: true, error: 'INVALID_TIME' }).meta({ bson: 'date' });

/** A date without a time (birth, expiry): `YYYY-MM-DD`, stored as midnight UTC. */
export const plainDate = () => z.string().refine(isCalendarDate, 'INVALID_DATE').meta({ bson: 'plainDate' });

/** A whole number that fits a BSON int. */
export const int = () => z.int();

/** Any finite number. */
export const double = () => z.number();

/** A trimmed line of text that must hold something. */
export const requiredLine = (max = 200) => z.string().trim().min(1, 'REQUIRED').max(max, 'TOO_LONG');

/** A trimmed line of text that may be left out. */
export const line = (max = 200) => z.string().trim().max(max, 'TOO_LONG');

/** Free text as typed: several lines, not trimmed, since a cursor may stand behind the last blank. */
export const freeText = (max = 100_000) => z.string().max(max, 'TOO_LONG');

/** A SHA-256 in hexadecimal digits. */
export const sha256Hex = () => z.string().regex(/^[0-9a-f]{64}$/);

/** A wall-clock time of day, `HH:MM` on 24 hours. */
export const timeOfDay = () => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'INVALID_TIME_OF_DAY');

/** What every document carries besides its own fields. `revision` is checked on update. */
export const documentFields = {
  _id: objectId(),
  revision: int().min(1),
  createdAt: dateTime(),
  updatedAt: dateTime(),
  updatedBy: objectId().optional(),
};

/** Collections without a status for it are deleted softly by these two. */
export const softDeleteFields = {
  deletedAt: dateTime().optional(),
  deletedBy: objectId().optional(),
};
