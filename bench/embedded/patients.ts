import { type Collection, type Document, ObjectId } from 'mongodb';

/** A patient as far as speed is concerned: about 470 bytes, and what the product's indexes look at. */
export interface BenchPatient extends Document {
  _id: ObjectId;
  number: number;
  patientId: string;
  lastName: string;
  status: string;
  updatedAt: Date;
}

const CITIES = ['Vienna', 'Graz', 'Linz', 'Salzburg', 'Innsbruck', 'Klagenfurt', 'Villach', 'Wels'];
const BATCH = 1_000;
/** A fixed moment, so that every run has the same documents. */
const START = Date.UTC(2026, 0, 1);

/** The one with this number, always the same but for its `_id`. Names are spread so that no letter has them all. */
export function benchPatient(number: number): BenchPatient {
  const shuffled = (number * 7_919) % 1_000_003;
  const lastName = `${String.fromCharCode(65 + (shuffled % 26))}${shuffled.toString(36)}son`;
  return {
    _id: new ObjectId(),
    number,
    patientId: `PAT-${String(number).padStart(7, '0')}`,
    firstName: `Given${shuffled % 997}`,
    lastName,
    dateOfBirth: new Date(START - (shuffled % 32_000) * 86_400_000),
    status: number % 10 === 0 ? 'inactive' : 'active',
    phone: `+43 1 ${5_000_000 + (shuffled % 900_000)}`,
    address: {
      street: `Street ${shuffled % 400}`,
      city: CITIES[shuffled % CITIES.length],
      zipCode: String(1000 + (shuffled % 9000)),
    },
    insurance: {
      provider: `Insurer ${shuffled % 40}`,
      policyNumber: `P${shuffled}`,
      copay: (shuffled % 50) / 2,
    },
    allergies: shuffled % 3 === 0 ? ['penicillin'] : [],
    updatedAt: new Date(START + number * 1_000),
    createdAt: new Date(START),
    revision: 1,
  };
}

/** The four indexes of the measurements. */
async function createBenchIndexes(patients: Collection<BenchPatient>): Promise<void> {
  await patients.createIndex({ patientId: 1 }, { unique: true });
  await patients.createIndex({ lastName: 1, firstName: 1 });
  await patients.createIndex({ dateOfBirth: 1 });
  await patients.createIndex({ status: 1, updatedAt: -1 });
}

/** Fills an empty collection; gives the ids, by number. */
export async function fillPatients(patients: Collection<BenchPatient>, count: number): Promise<ObjectId[]> {
  await createBenchIndexes(patients);
  const ids: ObjectId[] = [];
  for (let from = 0; from < count; from += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, count - from) }, (_value, at) =>
      benchPatient(from + at),
    );
    await patients.insertMany(batch, { ordered: false });
    for (const { _id } of batch) ids.push(_id);
  }
  return ids;
}
