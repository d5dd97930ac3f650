/** Fills a clinic with invented people: `npm run seed -- [--uri URI] --patients N --seed S --password P`. */
import { parseArgs } from 'node:util';
import { openConnection } from '../main/database/connection.ts';
import { seedClinic } from '../main/seed/seed-clinic.ts';
import { openLocalClinic } from './seeding/open-local-clinic.ts';
import { userDataFolder } from './seeding/user-data-folder.ts';

const USAGE = `Usage: npm run seed -- [--uri URI] --patients N --seed S --password P

  --uri       a MongoDB server; without it the database of this computer (GLYTCH_USER_DATA names another folder)
  --patients  how many, 500 by default
  --seed      a number: the same one gives the same people, 1 by default
  --password  of every account that is made: admin@, frontdesk@, nurse@, doctor@ and doctor2@demo.clinic`;
const SHORTEST_PASSWORD = 10;

function readOptions() {
  const { values } = parseArgs({
    options: {
      uri: { type: 'string' },
      patients: { type: 'string', default: '500' },
      seed: { type: 'string', default: '1' },
      password: { type: 'string' },
    },
  });
  const patients = Number(values.patients);
  const seed = Number(values.seed);
  if (!Number.isInteger(patients) || patients < 1 || !Number.isInteger(seed)) throw new Error(USAGE);
  if (!values.password || values.password.length < SHORTEST_PASSWORD) {
    throw new Error(`--password must have at least ${SHORTEST_PASSWORD} characters.\n\n${USAGE}`);
  }
  return { uri: values.uri, patients, seed, password: values.password };
}

/** One moving line on a terminal, a line every tenth in a log. */
function createProgress(): (done: number, total: number) => void {
  let lastTenth = -1;
  return (done, total) => {
    const line = `${done.toLocaleString('en')} of ${total.toLocaleString('en')} documents`;
    if (process.stdout.isTTY) {
      process.stdout.write(`\r${line}${done === total ? '\n' : ''}`);
      return;
    }
    const tenth = Math.floor((done / total) * 10);
    if (tenth > lastTenth) console.log(line);
    lastTenth = Math.max(tenth, lastTenth);
  };
}

async function main(): Promise<void> {
  const options = readOptions();
  const local = options.uri ? undefined : await openLocalClinic(userDataFolder());
  const uri = options.uri ?? local?.uri ?? '';
  try {
    const connection = await openConnection(uri);
    try {
      const existing = await connection.collections.clinic.raw.countDocuments({});
      if (existing > 0) throw new Error('A clinic is there already. Seeding fills empty databases only.');
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const clinic = { name: 'Invented Clinic', timeZone, locale: 'en-GB' };
      await seedClinic(
        connection.collections,
        { ...options, clinic, now: new Date(), isDemo: false },
        createProgress(),
      );
      console.log(
        'Sign in as admin@, frontdesk@, nurse@, doctor@ or doctor2@demo.clinic with the password you gave.',
      );
    } finally {
      await connection.close();
    }
  } finally {
    await local?.stop();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
