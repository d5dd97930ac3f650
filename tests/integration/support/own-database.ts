import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeApplication } from '#main/compose.ts';
import type { Connection } from '#main/database/connection.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '#main/database/start-embedded-database.ts';
import type { KeyStore } from '#main/features/clinic/database-keys.ts';
import { createWorkstation } from '#main/features/clinic/workstation.ts';
import type {
  DatabaseChoice,
  Workstation,
  WorkstationSettings,
} from '#main/features/clinic/workstation-ports.ts';
import { createJournal } from '#main/journal/journal.ts';
import type { ChannelInput, ChannelName, ChannelOutput } from '#shared/contract/contract.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import { noPrinter, Refusal, TEST_PASSWORD } from './test-workstation.ts';

/** A computer that keeps its clinic itself: a userData folder, a keychain, settings, and embedded databases that it starts. */
export interface TestComputer {
  readonly folder: string;
  readonly keychain: Map<string, string>;
  /** Starts the application, as on the morning after. */
  open(overrides?: ComputerOverrides): Promise<RunningApplication>;
  remove(): void;
}

export interface ComputerOverrides {
  hasKeychain?: boolean;
  /** False where the start goes on while the first calls come, as a window's may; `stop` waits for it. */
  awaitsStart?: boolean;
  fillDemo?: (connection: Connection) => Promise<void>;
  chooseFile?: (suggestedName: string) => Promise<string | undefined>;
  chooseBackupFile?: () => Promise<string | undefined>;
  /** Hears what main tells the windows. */
  emit?: (event: AppEvent) => void;
}

export interface RunningApplication {
  readonly workstation: Workstation;
  /** The embedded database processes started so far, the running one last. */
  readonly processes: EmbeddedDatabase[];
  call<C extends ChannelName>(channel: C, input: ChannelInput<C>): Promise<ChannelOutput<C>>;
  stop(): Promise<void>;
}

type Stored = { database?: DatabaseChoice | undefined; isDemo?: boolean };

function settingsOf(stored: Stored): WorkstationSettings {
  function get(key: 'database'): DatabaseChoice | undefined;
  function get(key: 'isDemo'): boolean;
  function get(key: 'database' | 'isDemo') {
    return key === 'isDemo' ? (stored.isDemo ?? false) : stored.database;
  }
  return {
    get,
    set: (key: 'database' | 'isDemo', value: DatabaseChoice | boolean | undefined) => {
      Object.assign(stored, { [key]: value });
    },
  };
}

function keychainOf(
  kept: Map<string, string>,
  isThere: boolean,
): KeyStore & { isKeychainAvailable(): Promise<boolean> } {
  const reach = () => {
    if (!isThere) throw new Error('No keychain here');
  };
  return {
    async getSecret(name) {
      reach();
      return kept.get(name);
    },
    async setSecret(name, value) {
      reach();
      kept.set(name, value);
    },
    async deleteSecret(name) {
      reach();
      kept.delete(name);
    },
    isKeychainAvailable: async () => isThere,
  };
}

/** A computer on which nothing has been set up, or what is in a folder that is given. */
export function newComputer(folder = mkdtempSync(join(tmpdir(), 'glytch-computer-'))): TestComputer {
  const keychain = new Map<string, string>();
  const stored: Stored = {};
  return {
    folder,
    keychain,
    remove: () => rmSync(folder, { recursive: true, force: true }),
    async open(overrides = {}) {
      const { hasKeychain = true, awaitsStart = true, emit = () => undefined } = overrides;
      const { fillDemo, chooseFile, chooseBackupFile } = overrides;
      const processes: EmbeddedDatabase[] = [];
      const workstation = createWorkstation({
        settings: settingsOf(stored),
        secrets: keychainOf(keychain, hasKeychain),
        userDataFolder: folder,
        givenUri: undefined,
        async startDatabase(options) {
          const started = await startEmbeddedDatabase(options);
          processes.push(started);
          return started;
        },
        fillDemo: fillDemo ?? (() => Promise.reject(new Error('No demo here'))),
        emit,
      });
      const start = workstation.start();
      if (awaitsStart) await start;
      const { router } = composeApplication({
        journal: createJournal({
          folder: join(folder, 'journal'),
          clock: () => new Date(),
          log: { error: () => undefined },
        }),
        workstation,
        isKeychainAvailable: async () => hasKeychain,
        appVersion: '0.0.0',
        suggested: { timeZone: 'UTC', locale: 'en-GB' },
        isDatabaseGiven: false,
        audited: { workstationId: 'own', userAgent: 'Test' },
        chooseFile: chooseFile ?? (async () => undefined),
        printer: noPrinter,
        chooseBackupFile: chooseBackupFile ?? (async () => undefined),
        chooseCodeFile: async () => undefined,
        clock: () => new Date(),
        log: { info: () => undefined, error: () => undefined },
        emit,
      });
      return {
        workstation,
        processes,
        async call(channel, input) {
          const result = await router.handle(channel, input);
          if (!result.ok) throw new Refusal(result.error);
          return result.value as ChannelOutput<typeof channel>;
        },
        async stop() {
          await start;
          await router.settle();
          await workstation.stop();
        },
      };
    },
  };
}

/** What the first run is told: a clinic on this computer, whose first person is a nurse who administers it. */
export function firstRun(database: ChannelInput<'clinic.setUp'>['database']): ChannelInput<'clinic.setUp'> {
  return {
    clinic: { name: 'Own Clinic', timeZone: 'Europe/Vienna', locale: 'en-GB' },
    database,
    person: {
      firstName: 'Ada',
      lastName: 'Admin',
      email: 'ada@own.clinic',
      password: TEST_PASSWORD,
      role: 'nurse',
    },
  };
}
