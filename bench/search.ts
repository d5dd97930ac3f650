import { familyNames, femaleNames, maleNames } from '#main/seed/names.ts';
import { nameWords } from '#shared/domain/name-words.ts';
import { type Fixture, pick } from './fixture.ts';
import type { Operation } from './measure.ts';

/** What clerks type: the first four letters of a family name, a first name with the beginning of a family name. */
const typed = familyNames.flatMap((family, index) => {
  const first = index % 2 === 0 ? pick(femaleNames, index) : pick(maleNames, index);
  return [family.slice(0, 4), `${first} ${family.slice(0, 3)}`];
});

/** Find a patient as one types. */
export function searchOperation({ station, bare }: Fixture): Operation {
  return {
    name: 'patient search',
    async router(run) {
      await station.call('patients.searchPatients', { text: pick(typed, run) });
    },
    async driver(run) {
      const [first, ...rest] = nameWords(pick(typed, run));
      const find = async (conditions: object[]) => {
        const patients = await bare.db
          .collection('patients')
          .find(
            { $and: [...conditions, { deletedAt: { $exists: false } }] },
            { limit: 200, projection: { userId: 1, patientId: 1, status: 1 } },
          )
          .toArray();
        if (patients.length === 0) return 0;
        await bare.db
          .collection('users')
          .find({ _id: { $in: patients.map((patient) => patient.userId) } })
          .toArray();
        return patients.length;
      };
      const start = (key: string) => ({ searchKeys: { $regex: `^n:${key}` } });
      if (rest.length === 0) {
        await find([start(first ?? '')]);
        return;
      }
      const found = await find(rest.map((word) => start(`${first} ${word}`)));
      if (found < 20) await find([first ?? '', ...rest].sort((a, b) => b.length - a.length).map(start));
    },
  };
}
