import { composeApplication } from '#main/compose.ts';
import type { Collections } from '#main/database/collections.ts';
import { newAccount } from '#main/features/accounts/new-account.ts';
import { hashPassword } from '#main/features/accounts/password-hash.ts';
import { createWorkstation } from '#main/features/clinic/workstation.ts';
import type { DatabaseChoice } from '#main/features/clinic/workstation-ports.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/contract/contract.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import type { StaffRole, User } from '#shared/domain/user.ts';
import type { AppErrorValue } from '#shared/errors.ts';
import type { TestDatabase } from './test-database.ts';

/** One workstation of a clinic under test: the whole of main but for its window, over a real database. */
export interface TestWorkstation {
  /** Calls a channel as the window does; throws `Refusal` where it is refused. */
  call<C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<ChannelOutput<C>>;
  /** Calls a channel with anything at all and gives the raw answer. */
  raw(channel: unknown, input: unknown): Promise<unknown>;
  signIn(user: Pick<User, 'email'>): Promise<void>;
  settle(): Promise<void>;
  readonly events: AppEvent[];
  readonly collections: Collections;
  stop(): Promise<void>;
}

export interface TestClinic {
  uri: string;
  /** The clock of every workstation; set it to move time. */
  clock: { now: Date };
  openWorkstation(workstationId?: string): Promise<TestWorkstation>;
  addStaff(role: StaffRole, fields?: Partial<User>): Promise<User>;
  stop(): Promise<void>;
}

/** A refusal of main, as the window gets it. */
export class Refusal extends Error {
  readonly value: AppErrorValue;
  constructor(value: AppErrorValue) {
    super(value.code);
    this.value = value;
  }
}

export const TEST_PASSWORD = 'correct horse battery';
/** Hashed once: argon2id is slow by design. */
const testHash = hashPassword(TEST_PASSWORD);

/** A Tuesday, in a clinic on Vienna time: 09:00 there. */
export const TEST_NOW = '2026-03-10T08:00:00.000Z';
export const TEST_TIME_ZONE = 'Europe/Vienna';

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
  ): Promise<TestWorkstation> => {
    const events: AppEvent[] = [];
    const emit = (event: AppEvent) => void events.push(event);
    let chosen: DatabaseChoice | undefined;
    const workstation = createWorkstation({
      settings: {
        get: ((key: string) => (key === 'database' ? chosen : false)) as never,
        set: ((key: string, value: DatabaseChoice | undefined) => {
          if (key === 'database') chosen = value;
        }) as never,
      },
      secrets: {
        getSecret: async () => undefined,
        setSecret: async () => undefined,
        deleteSecret: async () => undefined,
        isKeychainAvailable: async () => false,
      },
      userDataFolder: '/nonexistent',
      givenUri: uri,
      startDatabase: () => Promise.reject(new Error('The database of a test is already running')),
      fillDemo: () => Promise.reject(new Error('No demo here')),
      emit,
    });
    await workstation.start();
    const { router } = composeApplication({
      workstation,
      isKeychainAvailable: async () => false,
      appVersion: '0.0.0',
      suggested: { timeZone: TEST_TIME_ZONE, locale: 'en-GB' },
      isDatabaseGiven: true,
      audited: { workstationId, userAgent: 'Test' },
      chooseFile: async () => undefined,
      clock: () => clock.now,
      log: { info: () => undefined, error: () => undefined },
      emit,
    });
    const station: TestWorkstation = {
      async call(channel, input) {
        const result = await router.handle(channel, input);
        if (!result.ok) throw new Refusal(result.error);
        return result.value as ChannelOutput<typeof channel>;
      },
      raw: (channel, input) => router.handle(channel, input),
      async signIn({ email }) {
        await station.call('accounts.signIn', { email, password: TEST_PASSWORD });
      },
      settle: () => router.settle(),
      events,
      get collections() {
        return workstation.connection().collections;
      },
      async stop() {
        await router.settle();
        await workstation.stop();
      },
    };
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
