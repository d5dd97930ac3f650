import { composeApplication, type Environment } from '#main/compose.ts';
import type { Collections } from '#main/database/collections.ts';
import { createWorkstation } from '#main/features/clinic/workstation.ts';
import type { DatabaseChoice } from '#main/features/clinic/workstation-ports.ts';
import { createJournal } from '#main/journal/journal.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/contract/contract.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import type { User } from '#shared/domain/user.ts';
import type { AppErrorValue } from '#shared/errors.ts';
import { createChartOpener } from './chart-opener.ts';

/** One workstation of a clinic under test: the whole of main but for its window, over a real database. */
export interface TestWorkstation {
  /**
   * Calls a channel as the window does, with the record of the patient whom it concerns open; throws `Refusal` where it is
   * refused.
   */
  call<C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<ChannelOutput<C>>;
  /** Calls a channel with anything at all, no record being open unless its binding is given, and gives the raw answer. */
  raw(channel: unknown, input: unknown, chart?: unknown): Promise<unknown>;
  signIn(user: Pick<User, 'email'>, password?: string): Promise<void>;
  settle(): Promise<void>;
  /** What the application does every few seconds: looks whether the session's account is still what it was. */
  checkSession(): Promise<void>;
  readonly events: AppEvent[];
  readonly collections: Collections;
  stop(): Promise<void>;
}

/** What everybody's password is in a test. */
export const TEST_PASSWORD = 'correct horse battery';

/** A refusal of main, as the window gets it. */
export class Refusal extends Error {
  readonly value: AppErrorValue;
  constructor(value: AppErrorValue) {
    super(value.code);
    this.value = value;
  }
}

/** A computer where nothing can be printed. */
export const noPrinter: Environment['printer'] = {
  print: () => Promise.reject(new Error('No printer here')),
  toPdf: () => Promise.reject(new Error('No window here')),
};

/** A computer with a printer, where everything is printed. */
export const workingPrinter: Environment['printer'] = {
  print: async () => true,
  toPdf: async () => new Uint8Array(),
};

/** What a test lets the person at a workstation choose and print. */
export type PersonPorts = Partial<Pick<Environment, 'chooseFile' | 'chooseCodeFile' | 'printer'>>;

/** Opens the whole of main but for its window over the database of a connection string. */
export async function openTestWorkstation(options: {
  uri: string;
  clock: { now: Date };
  workstationId: string;
  ports?: PersonPorts;
}): Promise<TestWorkstation> {
  const { uri, clock, workstationId } = options;
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
  const { router, sessions, checkSession } = composeApplication({
    journal: createJournal({
      folder: '/nonexistent',
      clock: () => clock.now,
      log: { error: () => undefined },
    }),
    workstation,
    isKeychainAvailable: async () => false,
    appVersion: '0.0.0',
    suggested: { timeZone: 'UTC', locale: 'en-GB' },
    isDatabaseGiven: true,
    audited: { workstationId, userAgent: 'Test' },
    chooseFile: async () => undefined,
    chooseCodeFile: async () => undefined,
    printer: noPrinter,
    ...options.ports,
    chooseBackupFile: async () => undefined,
    clock: () => clock.now,
    log: { info: () => undefined, error: () => undefined },
    emit,
  });
  const charts = createChartOpener(
    router,
    () => workstation.connection().collections,
    () => sessions.current?.id,
  );
  const station: TestWorkstation = {
    async call(channel, input) {
      const result = await router.handle(channel, input, await charts.bindingFor(channel, input));
      if (!result.ok) throw new Refusal(result.error);
      return result.value as ChannelOutput<typeof channel>;
    },
    raw: (channel, input, chart) => router.handle(channel, input, chart),
    async signIn({ email }, password = TEST_PASSWORD) {
      await station.call('accounts.signIn', { email, password });
    },
    settle: () => router.settle(),
    checkSession,
    events,
    get collections() {
      return workstation.connection().collections;
    },
    async stop() {
      await router.settle();
      await workstation.stop();
    },
  };
  return station;
}
