import type { ClinicStatus } from '#shared/contract/clinic.ts';
import type { ParsedInput } from '#shared/contract/contract.ts';
import type { AppEvent } from '#shared/contract/events.ts';
import type { Clinic } from '#shared/domain/clinic.ts';
import type { Connection } from '../../database/connection.ts';
import type { EmbeddedDatabase, EmbeddedDatabaseOptions } from '../../database/start-embedded-database.ts';
import type { KeyStore } from './database-keys.ts';

/** Which database this workstation works with. A server's password is in the keychain, never here. */
export interface DatabaseChoice {
  kind: 'this-computer' | 'server';
  /** The server's connection string, without a password. */
  uri?: string | undefined;
}

/** What the workstation remembers on this computer. */
export interface WorkstationSettings {
  get(key: 'database'): DatabaseChoice | undefined;
  get(key: 'isDemo'): boolean;
  set(key: 'database', value: DatabaseChoice | undefined): void;
  set(key: 'isDemo', value: boolean): void;
}

export interface WorkstationSecrets extends KeyStore {
  isKeychainAvailable(): Promise<boolean>;
}

/** An embedded database that runs. */
export interface RunningDatabase
  extends Pick<
    EmbeddedDatabase,
    'uri' | 'sweepExpired' | 'backUp' | 'checkIntegrity' | 'compact' | 'damage'
  > {
  stop(): Promise<void>;
}

/** What is started: a folder with its key; with `rescue` what can still be read of a damaged one. */
export type StartOptions = Pick<EmbeddedDatabaseOptions, 'folder' | 'key' | 'onExit' | 'rescue'>;

/** What the workstation needs from the rest of main. */
export interface WorkstationPorts {
  settings: WorkstationSettings;
  secrets: WorkstationSecrets;
  /** The application's own folder on this computer. */
  userDataFolder: string;
  /** A server given from outside, which goes before whatever is remembered. */
  givenUri: string | undefined;
  startDatabase(options: StartOptions): Promise<RunningDatabase>;
  /** Fills an empty database with the demo clinic. */
  fillDemo: (connection: Connection, onProgress: (done: number, total: number) => void) => Promise<void>;
  emit: (event: AppEvent) => void;
}

/** A database that is open, with what runs behind it. */
export interface OpenDatabase {
  connection: Connection;
  /** The program behind it, where it runs on this computer. */
  embedded?: RunningDatabase;
  dataKey?: Buffer;
  stop(): Promise<void>;
}

export type Stage = Pick<ClinicStatus, 'stage' | 'lock' | 'problem'>;

/**
 * The database of this workstation, from the first run to the last day. Whatever opens or closes it happens one at a time,
 * so that a second click finds what the first one did.
 */
export interface Workstation {
  readonly stage: Stage;
  readonly isDemo: boolean;
  readonly database: ClinicStatus['database'];
  /** The folder of the embedded database, where that is what is used. */
  readonly embeddedFolder: string | undefined;
  /** The server's connection string without its secrets, where a server is what is used. */
  readonly serverAddress: string | undefined;
  /** The application's own folder on this computer. */
  readonly userDataFolder: string;
  readonly secrets: WorkstationSecrets;
  /** The data key of the clinic on this computer, as far as it is known without a question. */
  findDataKey(): Promise<Buffer | undefined>;
  /** The embedded database's key, while it is open. */
  readonly dataKey: Buffer | undefined;
  /** @throws AppError DATABASE_UNAVAILABLE */
  connection(): Connection;
  /** The program behind the database on this computer. @throws AppError DATABASE_UNAVAILABLE or NOT_ON_A_SERVER */
  embedded(): RunningDatabase;
  /**
   * Opens a database that is not in use, as it is, for as long as it is looked at or written to in private.
   * @param rescue opens what can still be read of a damaged one; nothing is written to its files
   */
  openCopy(folder: string, key: Buffer, rescue?: boolean): Promise<OpenDatabase>;
  /** @throws AppError DATABASE_UNAVAILABLE where no clinic is set up */
  clinic(): Clinic;
  /** After how many idle minutes the screen is locked, also while the database is away. */
  readonly idleMinutes: number;
  /** Opens what was chosen before, as far as that goes without a question. */
  start(): Promise<void>;
  /** The end of the start that goes on, or of the one before. */
  started(): Promise<void>;
  /** The same again, where that has failed. */
  retry(): Promise<void>;
  /** Opens the database of a new clinic. What an interrupted first run left is taken up, protected as chosen now. */
  prepare(choice: ParsedInput<'clinic.setUp'>['database']): Promise<void>;
  joinServer(uri: string): Promise<void>;
  /**
   * Works with a server from now on, once `copy` has filled it. Meanwhile nobody else reaches the database, so that nothing
   * is written that the copy would miss. Where it fails, the database that was open stays in use.
   * @param copy is given the database that is left
   */
  moveToServer(uri: string, copy: (from: Connection) => Promise<void>): Promise<void>;
  /**
   * Puts a database that is complete in the place of the one on this computer, which stays under another name.
   * @param complete the folder of the new one
   * @param keptAs the name of the folder of the one that was here
   * @param key the data key of the new one
   */
  replaceClinic(complete: string, keptAs: string, key: Buffer): Promise<void>;
  unlock(answer: { passphrase?: string | undefined; recoveryKey?: string | undefined }): Promise<void>;
  startDemo(): Promise<void>;
  leaveDemo(): Promise<void>;
  /** Reads the clinic's settings again. */
  refreshClinic(): Promise<Clinic | undefined>;
  stop(): Promise<void>;
}
