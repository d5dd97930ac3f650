import type { AppEvent } from '#shared/contract/events.ts';
import type { Connection } from '../../database/connection.ts';
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
export interface RunningDatabase {
  uri: string;
  stop(): Promise<void>;
}

/** What the workstation needs from the rest of main. */
export interface WorkstationPorts {
  settings: WorkstationSettings;
  secrets: WorkstationSecrets;
  /** The application's own folder on this computer. */
  userDataFolder: string;
  /** A server given from outside, which goes before whatever is remembered. */
  givenUri: string | undefined;
  startDatabase(folder: string, key: Buffer, onExit: () => void): Promise<RunningDatabase>;
  /** Fills an empty database with the demo clinic. */
  fillDemo: (connection: Connection, onProgress: (done: number, total: number) => void) => Promise<void>;
  emit: (event: AppEvent) => void;
}
