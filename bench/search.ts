import { likeliestWords } from '#main/features/patients/search/meant-words.ts';
import { meantConditions, searchConditions } from '#main/features/patients/search/search-conditions.ts';
import { isWorthMore } from '#main/features/patients/search/search-patients.ts';
import { familyNames, femaleNames, maleNames } from '#main/seed/names.ts';
import { wordSounds } from '#shared/domain/name-sounds.ts';
import type { NameWord } from '#shared/domain/name-word.ts';
import { deletionsOf } from '#shared/domain/name-word.ts';
import { readPatientSearch } from '#shared/domain/patient-search-query.ts';
import { type Fixture, pick } from './fixture.ts';
import type { Operation } from './measure.ts';

const RANKED = 40;
const ASKED = 20;
const MEANT = 300;

type Conditions = ReturnType<typeof searchConditions>[number];

/** The reads of a search by the bare driver; what to ask for is worked out beforehand and costs it nothing. */
function bareSearch({ bare, clock }: Fixture, text: string): () => Promise<void> {
  const query = readPatientSearch(text, 'en-GB', clock.now.toISOString().slice(0, 10));
  const stages = searchConditions(query);
  const find = async (conditions: Conditions, found: Set<string>) => {
    const patients = await bare.db
      .collection('patients')
      .find(
        { $and: [...conditions, { deletedAt: { $exists: false } }] },
        { limit: RANKED, projection: { userId: 1, patientId: 1, status: 1 } },
      )
      .toArray();
    if (patients.length === 0) return;
    await bare.db
      .collection('users')
      .find({ _id: { $in: patients.map((patient) => patient.userId) } })
      .toArray();
    for (const patient of patients) found.add(String(patient._id));
  };
  const meant = async (typed: string) => {
    const words = bare.db.collection<NameWord>('nameWords');
    const [spelt, sounding] = await Promise.all([
      words.find({ deletions: { $in: deletionsOf(typed) } }, { limit: MEANT }).toArray(),
      words.find({ sounds: { $in: wordSounds(typed) } }, { limit: MEANT }).toArray(),
    ]);
    return [typed, likeliestWords(typed, [...spelt, ...sounding])] as const;
  };
  return async () => {
    const found = new Set<string>();
    for (const conditions of stages) {
      if (found.size >= ASKED) break;
      await find(conditions, found);
    }
    if (!isWorthMore(query, found.size)) return;
    const conditions = meantConditions(query, new Map(await Promise.all(query.words.map(meant))));
    if (conditions) await find(conditions, found);
  };
}

function searchFor(name: string, typed: readonly string[], fixture: Fixture): Operation {
  const bare = typed.map((text) => bareSearch(fixture, text));
  return {
    name,
    async router(run) {
      await fixture.station.call('patients.searchPatients', { text: pick(typed, run), limit: ASKED });
    },
    driver: (run) => pick(bare, run)(),
  };
}

/** Two neighbours change places: "Petrova" becomes "Pertova". */
const slip = (name: string) => `${name.slice(0, 2)}${name[3] ?? ''}${name[2] ?? ''}${name.slice(4)}`;

/** Finding a patient as one types: by a name that many have, by two beginnings, by one person's own facts, misspelt. */
export async function searchOperations(fixture: Fixture): Promise<Operation[]> {
  const { station, patientIds } = fixture;
  const people = [];
  for (const patientId of patientIds.slice(0, 60)) {
    people.push(await station.call('patients.getPatient', { patientId }));
  }
  const given = (index: number) => pick(index % 2 === 0 ? femaleNames : maleNames, index);
  return [
    searchFor(
      'patient search: a common name',
      familyNames.map((family) => family.slice(0, 4)),
      fixture,
    ),
    searchFor(
      'patient search: two beginnings',
      familyNames.map((family, index) => `${family.slice(0, 3)} ${given(index).slice(0, 3)}`),
      fixture,
    ),
    searchFor(
      'patient search: one person',
      people.map(({ firstName, lastName, dateOfBirth }) => `${lastName} ${firstName} ${dateOfBirth}`),
      fixture,
    ),
    searchFor(
      'patient search: misspelt',
      familyNames.map((family, index) => `${slip(family)} ${given(index)}`),
      fixture,
    ),
  ];
}
