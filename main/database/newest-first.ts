import { type Document, type Filter, ObjectId } from 'mongodb';

/**
 * Where a page of a list begins that runs from the newest to the oldest: behind this moment, and of what is of the very
 * moment only what has a smaller id; nothing of it without one, all of it where `withMoment` is set.
 */
export interface Behind {
  at: string;
  id?: string | undefined;
  withMoment?: boolean;
}

/** Filter and order of such a page, by a field that holds a moment or a plain date: one range of an index over it and `_id`. */
export function newestFirst(
  field: string,
  behind: Behind | undefined,
): { filter: Filter<Document>; sort: Record<string, -1> } {
  const sort = { [field]: -1, _id: -1 } as const;
  if (!behind) return { filter: { [field]: { $exists: true } }, sort };
  const moment = new Date(behind.at);
  if (behind.withMoment) return { filter: { [field]: { $lte: moment } }, sort };
  if (behind.id === undefined) return { filter: { [field]: { $lt: moment } }, sort };
  const shown = { [field]: moment, _id: { $gte: new ObjectId(behind.id) } };
  return { filter: { [field]: { $lte: moment }, $nor: [shown] }, sort };
}
