import { newAccount } from '#main/features/accounts/new-account.ts';
import { hashPassword } from '#main/features/accounts/password-hash.ts';
import type { StaffRole, User } from '#shared/domain/user.ts';
import type { TestDatabase } from './test-database.ts';
import {
  openTestWorkstation,
  type PersonPorts,
  TEST_PASSWORD,
  type TestWorkstation,
} from './test-workstation.ts';

export interface TestClinic {
  uri: string;
  /** The clock of every workstation; set it to move time. */
  clock: { now: Date };
  openWorkstation(workstationId?: string, ports?: PersonPorts): Promise<TestWorkstation>;
  addStaff(role: StaffRole, fields?: Partial<User>): Promise<User>;
  stop(): Promise<void>;
}

/** Hashed once: argon2id is slow by design. */
const testHash = hashPassword(TEST_PASSWORD);

/** A Tuesday, in a clinic on Vienna time: 09:00 there. */
const TEST_NOW = '2026-03-10T08:00:00.000Z';
const TEST_TIME_ZONE = 'Europe/Vienna';

const everyDay = (
  ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
).map((day) => ({ day, startTime: '08:00', endTime: '18:00', isAvailable: true }));

/** Sets up a clinic in a database of its own, with an administrator as its first person. */
export async function createTestClinic(database: TestDatabase): Promise<TestClinic & { admin: User }> {
  const uri = database.freshUri();
  const clock = { now: new Date(TEST_NOW) };
  const open: TestWorkstation[] = [];

  const openWorkstation = async (
    workstationId = `workstation-${open.length + 1}`,
    ports: PersonPorts = {},
  ) => {
    const station = await openTestWorkstation({ uri, clock, workstationId, ports });
    open.push(station);
    return station;
  };

  const first = await openWorkstation('workstation-0');
  const { user } = await first.call('clinic.setUp', {
    clinic: { name: 'Test Clinic', timeZone: TEST_TIME_ZONE, locale: 'en-GB' },
    database: { kind: 'this-computer', protection: 'key-file' },
    person: {
      firstName: 'Ada',
      lastName: 'Admin',
      email: 'admin@test.clinic',
      password: TEST_PASSWORD,
      role: 'admin',
    },
  });
  const admin = await first.collections.users.findOne({ email: user.email });
  if (!admin) throw new Error('The first person has no account');
  await first.call('accounts.signOut', {});

  let people = 0;
  return {
    uri,
    clock,
    admin,
    openWorkstation,
    async addStaff(role, fields = {}) {
      people += 1;
      const account = newAccount(
        {
          email: `${role}${people}@test.clinic`,
          password: await testHash,
          role,
          firstName: `Person${people}`,
          lastName: role[0]?.toUpperCase() + role.slice(1),
          isVerified: true,
          ...(role === 'doctor' ? { availability: everyDay } : {}),
          ...fields,
        },
        clock.now,
      );
      await first.collections.users.raw.insertOne(first.collections.users.encode(account));
      return account;
    },
    async stop() {
      for (const station of open) await station.stop();
    },
  };
}
