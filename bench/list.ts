import { ObjectId } from 'mongodb';
import { bornBetween } from '#shared/domain/patient-list.ts';
import type { Fixture } from './fixture.ts';
import type { Operation } from './measure.ts';

const PAGE = 50;
const COUNTED = 1_000;

interface ListCase {
  name: string;
  /** As the window asks. */
  filter: { doctorId?: string; notSeenForMonths?: number; ageFrom?: number; ageTo?: number };
  sort: { by: 'name' | 'lastVisit'; isDescending: boolean };
  /** The same as the collection has it. */
  conditions: object[];
}

function listOf({ station, bare }: Fixture, { name, filter, sort, conditions }: ListCase): Operation {
  const field = `listing.${sort.by}`;
  const direction = sort.isDescending ? -1 : 1;
  const query = { $and: [...conditions, { deletedAt: { $exists: false } }] };
  return {
    name: `patient list: ${name}`,
    async router() {
      await station.call('patients.listPatients', { filter, sort, limit: PAGE });
    },
    async driver() {
      const patients = bare.db.collection('patients');
      const count = await patients.countDocuments(query, { limit: COUNTED + 1 });
      const found = await patients
        .find(query, {
          sort: { [field]: direction, _id: direction },
          limit: PAGE + 1,
          projection: { searchKeys: 0, historyEntries: 0, medicalHistory: 0 },
          ...(count > COUNTED ? { hint: { [field]: 1, _id: 1 } } : {}),
        })
        .toArray();
      const userId = found.map((patient) => patient.userId);
      await bare.db
        .collection('users')
        .find({ _id: { $in: userId } })
        .toArray();
    },
  };
}

/** The first page of the list of patients: of everybody, of an age, of a doctor's patients who stay away. */
export async function listOperations(fixture: Fixture): Promise<Operation[]> {
  const { clock, doctorId } = fixture;
  const { from = '', to = '' } = bornBetween(
    { ageFrom: 60, ageTo: 70 },
    clock.now.toISOString().slice(0, 10),
  );
  const byName = { by: 'name', isDescending: false } as const;
  // A year before the Tuesday on which everything is measured, at midnight in Vienna.
  const aYearAgo = '2025-03-09T23:00:00Z';
  return [
    listOf(fixture, { name: 'everybody by name', filter: {}, sort: byName, conditions: [] }),
    listOf(fixture, {
      name: 'aged 60 to 70 by name',
      filter: { ageFrom: 60, ageTo: 70 },
      sort: byName,
      conditions: [{ 'listing.born': { $gte: from, $lte: to } }],
    }),
    listOf(fixture, {
      name: 'of one doctor, not here for a year',
      filter: { doctorId, notSeenForMonths: 12 },
      sort: { by: 'lastVisit', isDescending: true },
      conditions: [{ 'listing.lastVisit': { $lt: aYearAgo } }, { seenBy: new ObjectId(doctorId) }],
    }),
  ];
}
