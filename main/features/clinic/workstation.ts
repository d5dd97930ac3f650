import { join } from 'node:path';
import type { ClinicStatus } from '#shared/contract/clinic.ts';
import type { ParsedInput } from '#shared/contract/contract.ts';
import type { Clinic } from '#shared/domain/clinic.ts';
import { AppError, type ErrorCode } from '#shared/errors.ts';
import type { Connection } from '../../database/connection.ts';
import {
  createKeys,
  findDataKey,
  hasKeys,
  openWithPassphrase,
  openWithRecoveryKey,
  protectionOf,
} from './database-keys.ts';
import { type OpenDatabase, openEmbedded, openServer } from './open-database.ts';
import { findClinic } from './repository.ts';
import { keepServerUri, recallServerUri } from './server-uri.ts';
import type { WorkstationPorts } from './workstation-ports.ts';

export type Stage = Pick<ClinicStatus, 'stage' | 'lock' | 'problem'>;

/** The database of this workstation, from the first run to the last day. */
export interface Workstation {
  readonly stage: Stage;
  readonly isDemo: boolean;
  readonly database: ClinicStatus['database'];
  /** The folder of the embedded database, where that is what is used. */
  readonly embeddedFolder: string | undefined;
  /** The embedded database's key, while it is open. */
  readonly dataKey: Buffer | undefined;
  /** @throws AppError DATABASE_UNAVAILABLE */
  connection(): Connection;
  /** @throws AppError DATABASE_UNAVAILABLE where no clinic is set up */
  clinic(): Clinic;
  /** Opens what was chosen before, as far as that goes without a question. */
  start(): Promise<void>;
  /** Opens the database of a new clinic. */
  prepare(choice: ParsedInput<'clinic.setUp'>['database']): Promise<void>;
  joinServer(uri: string): Promise<void>;
  unlock(answer: { passphrase?: string | undefined; recoveryKey?: string | undefined }): Promise<void>;
  startDemo(): Promise<void>;
  leaveDemo(): Promise<void>;
  /** Reads the clinic's settings again. */
  refreshClinic(): Promise<Clinic | undefined>;
  stop(): Promise<void>;
}

function problemOf(error: unknown): ErrorCode {
  return error instanceof AppError ? error.value.code : 'DATABASE_UNAVAILABLE';
}

export function createWorkstation(ports: WorkstationPorts): Workstation {
  const { settings, secrets, userDataFolder, givenUri, emit } = ports;
  const clinicFolder = join(userDataFolder, 'clinic');
  const demoFolder = join(userDataFolder, 'demo');
  let open: OpenDatabase | undefined;
  let clinic: Clinic | undefined;
  let stage: Stage = { stage: 'first-run' };

  const isDemo = () => settings.get('isDemo') && givenUri === undefined;
  const folder = () => (isDemo() ? demoFolder : clinicFolder);
  const isServer = () => givenUri !== undefined || (!isDemo() && settings.get('database')?.kind === 'server');

  const setStage = (next: Stage) => {
    stage = next;
    emit({ kind: 'stage-changed' });
  };
  const close = async () => {
    const closing = open;
    open = undefined;
    clinic = undefined;
    await closing?.stop();
  };
  const use = async (opened: OpenDatabase) => {
    open = opened;
    clinic = await findClinic(opened.connection.collections);
    setStage(clinic ? { stage: 'ready' } : { stage: 'first-run' });
  };
  const openWithKey = async (key: Buffer) =>
    use(await openEmbedded(ports, folder(), key, () => void restart()));
  const restart = async () => {
    open = undefined;
    await start();
  };

  const openChosen = async () => {
    if (givenUri !== undefined) return use(await openServer(givenUri));
    const chosen = settings.get('database');
    if (!isDemo() && chosen?.kind === 'server' && chosen.uri) {
      return use(await openServer(await recallServerUri(chosen.uri, secrets)));
    }
    if (!hasKeys(folder())) return setStage({ stage: 'first-run' });
    const key = await findDataKey(folder(), secrets);
    if (key) return openWithKey(key);
    const protection = await protectionOf(folder());
    setStage({ stage: 'database-locked', lock: protection === 'passphrase' ? 'passphrase' : 'recovery-key' });
  };
  const start = async () => {
    try {
      await openChosen();
    } catch (error) {
      setStage({ stage: 'database-unavailable', problem: problemOf(error) });
    }
  };

  return {
    get stage() {
      return stage;
    },
    get isDemo() {
      return isDemo();
    },
    get database() {
      if (isServer()) return 'server';
      return hasKeys(folder()) ? 'this-computer' : undefined;
    },
    get embeddedFolder() {
      return isServer() || !hasKeys(folder()) ? undefined : folder();
    },
    get dataKey() {
      return open?.dataKey;
    },
    connection() {
      if (!open) throw new AppError('DATABASE_UNAVAILABLE');
      return open.connection;
    },
    clinic() {
      if (!clinic) throw new AppError('DATABASE_UNAVAILABLE');
      return clinic;
    },
    async start() {
      await close();
      await start();
    },
    async prepare(choice) {
      if (clinic) throw new AppError('ALREADY_SET_UP');
      if (open) return;
      if (choice.kind === 'server') {
        const opened = await openServer(choice.uri);
        settings.set('database', { kind: 'server', uri: await keepServerUri(choice.uri, secrets) });
        return use(opened);
      }
      const key = await createKeys(clinicFolder, choice, secrets);
      settings.set('database', { kind: 'this-computer' });
      await openWithKey(key);
    },
    async joinServer(uri) {
      if (open || clinic) throw new AppError('ALREADY_SET_UP');
      const opened = await openServer(uri);
      settings.set('database', { kind: 'server', uri: await keepServerUri(uri, secrets) });
      await use(opened);
    },
    async unlock({ passphrase, recoveryKey }) {
      const key = passphrase
        ? await openWithPassphrase(folder(), passphrase)
        : await openWithRecoveryKey(folder(), recoveryKey ?? '', secrets);
      await openWithKey(key);
    },
    async startDemo() {
      if (clinic) throw new AppError('ALREADY_SET_UP');
      await close();
      settings.set('isDemo', true);
      const key = hasKeys(demoFolder)
        ? await findDataKey(demoFolder, secrets)
        : await createKeys(demoFolder, { protection: 'key-file' }, secrets);
      if (!key) throw new AppError('DATABASE_KEY_MISSING');
      await openWithKey(key);
      if (clinic || !open) return;
      await ports.fillDemo(open.connection, (done, total) => emit({ kind: 'demo-progress', done, total }));
      clinic = await findClinic(open.connection.collections);
      setStage({ stage: 'ready' });
    },
    async leaveDemo() {
      if (!isDemo()) return;
      await close();
      settings.set('isDemo', false);
      await start();
    },
    async refreshClinic() {
      if (open) clinic = await findClinic(open.connection.collections);
      if (clinic && stage.stage !== 'ready') setStage({ stage: 'ready' });
      return clinic;
    },
    stop: close,
  };
}
