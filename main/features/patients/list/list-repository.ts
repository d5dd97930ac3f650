import { type Document, type Filter, ObjectId } from 'mongodb';
import type { PatientListSort } from '#shared/domain/patient-list.ts';
import type { Collections } from '../../../database/collections.ts';
import { type PatientWithUser, withUsers } from '../repository.ts';

/** What a list is narrowed to, as the collection has it. */
export type ListCondition = Filter<Document>;

/** Behind which patient a page goes on: the value that the order goes by, and the id. */
export interface ListPlace {
  value: string;
  _id: string;
}

/** A list with more matches than this is dense enough to be read in its own order. */
export const COUNTED_UP_TO = 1_000;

const FIELDS: Record<PatientListSort['by'], string> = {
  name: 'listing.name',
  born: 'listing.born',
  lastVisit: 'listing.lastVisit',
  registered: 'createdAt',
};
const present = { deletedAt: { $exists: false } };

const stored = (by: PatientListSort['by'], value: string) => (by === 'registered' ? new Date(value) : value);

function behind({ by, isDescending }: PatientListSort, place: ListPlace | undefined): ListCondition[] {
  if (!place) return [];
  const value = stored(by, place.value);
  const [further, orAt] = isDescending ? ['$lt', '$lte'] : ['$gt', '$gte'];
  // One range of the index; of those with the same value the ones that were shown are left out.
  return [
    { [FIELDS[by]]: { [orAt]: value } },
    { $or: [{ [FIELDS[by]]: { [further]: value } }, { _id: { [further]: new ObjectId(place._id) } }] },
  ];
}

/** How many match, up to one more than is counted. */
export function countListed(collections: Collections, conditions: readonly ListCondition[]): Promise<number> {
  return collections.patients.raw.countDocuments(
    { $and: [...conditions, present] },
    { limit: COUNTED_UP_TO + 1 },
  );
}

/**
 * A page of the list.
 * @param isDense many match: the order's own index finds the next ones soonest; of few the narrowest index finds all
 */
export async function findListed(
  collections: Collections,
  conditions: readonly ListCondition[],
  sort: PatientListSort,
  page: { after: ListPlace | undefined; limit: number; isDense: boolean },
): Promise<PatientWithUser[]> {
  const direction = sort.isDescending ? -1 : 1;
  const order = { [FIELDS[sort.by]]: 1, _id: 1 } as const;
  const patients = await collections.patients.find(
    { $and: [...conditions, ...behind(sort, page.after), present] },
    {
      sort: { [FIELDS[sort.by]]: direction, _id: direction },
      limit: page.limit,
      projection: { searchKeys: 0, historyEntries: 0, medicalHistory: 0 },
      ...(page.isDense ? { hint: order } : {}),
    },
  );
  return withUsers(collections, patients);
}

/** By what a patient stands where they do in an order. */
export function placeOf({ patient }: PatientWithUser, { by }: PatientListSort): ListPlace {
  const { listing, createdAt, _id } = patient;
  return { value: by === 'registered' ? createdAt : (listing?.[by] ?? ''), _id };
}
