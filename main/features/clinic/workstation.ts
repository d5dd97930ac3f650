import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clinic } from '#shared/domain/clinic.ts';
import { AppError, type ErrorCode } from '#shared/errors.ts';
import { openConnectionAsItIs } from '../../database/connection.ts';
import { createOneAtATime } from '../../one-at-a-time.ts';
import { clinicFolderOf, putInPlace, settleClinicFolder } from './clinic-folder.ts';
import {
  createKeys,
  findDataKey,
  hasKeys,
  openWithPassphrase,
  openWithRecoveryKey,
  protectionOf,
} from './database-keys.ts';
import { createHold } from './hold.ts';
import { openEmbedded, openServer } from './open-database.ts';
import { findClinic } from './repository.ts';
import { createRestartPauses } from './restart-pauses.ts';
import { keepServerUri, recallServerUri, withoutPassword } from './server-uri.ts';
import type { OpenDatabase, Stage, Workstation, WorkstationPorts } from './workstation-ports.ts';

function problemOf(error: unknown): ErrorCode {
  return error instanceof AppError ? error.value.code : 'DATABASE_UNAVAILABLE';
}

const USUAL_IDLE_MINUTES = 10;

export function createWorkstation(ports: WorkstationPorts): Workstation {
  const { settings, secrets, userDataFolder, givenUri, emit } = ports;
  const clinicFolder = clinicFolderOf(userDataFolder);
  const demoFolder = join(userDataFolder, 'demo');
  const oneAtATime = createOneAtATime();
  const hold = createHold();
  const restartPauses = createRestartPauses();
  let open: OpenDatabase | undefined;
  /** What is to be started again after a pause, unless something else happens before. */
  let due: OpenDatabase | undefined;
  let clinic: Clinic | undefined;
  let stage: Stage = { stage: 'first-run' };
  let starting: Promise<void> = Promise.resolve();

  const isDemo = () => settings.get('isDemo') && givenUri === undefined;
  const folder = () => (isDemo() ? demoFolder : clinicFolder);
  const isServer = () => givenUri !== undefined || (!isDemo() && settings.get('database')?.kind === 'server');

  const setStage = (next: Stage) => {
    stage = next;
    emit({ kind: 'stage-changed' });
  };
  const setUnavailable = (error: unknown) =>
    setStage({ stage: 'database-unavailable', problem: problemOf(error) });
  const close = async () => {
    const closing = open;
    open = undefined;
    due = undefined;
    clinic = undefined;
    await closing?.stop();
  };
  const use = async (opened: OpenDatabase) => {
    open = opened;
    clinic = await findClinic(opened.connection.collections);
    setStage(clinic ? { stage: 'ready' } : { stage: 'first-run' });
  };
  const openWithKey = async (key: Buffer) => {
    let opened: OpenDatabase | undefined;
    const onExit = () => void oneAtATime(() => restart(opened, key));
    opened = await openEmbedded(ports, { folder: folder(), key, onExit });
    await use(opened);
  };
  /** The embedded database ended unasked: its key is still known, so nobody is asked for it. */
  const restart = async (gone: OpenDatabase | undefined, key: Buffer) => {
    if (!gone || open !== gone) return;
    open = undefined;
    due = gone;
    await gone.stop();
    const milliseconds = restartPauses.ended();
    if (milliseconds === undefined) return setUnavailable(new AppError('DATABASE_KEEPS_ENDING'));
    void pause(milliseconds, undefined, { ref: false }).then(() => oneAtATime(() => startAgain(gone, key)));
  };
  const startAgain = async (gone: OpenDatabase, key: Buffer) => {
    if (due !== gone) return;
    due = undefined;
    await openWithKey(key).catch(setUnavailable);
  };
  const openAndKeepServer = async (uri: string) => {
    const opened = await openServer(uri);
    try {
      settings.set('database', { kind: 'server', uri: await keepServerUri(uri, secrets) });
    } catch (error) {
      await opened.stop();
      throw error;
    }
    await close();
    await use(opened);
  };

  const openChosen = async () => {
    if (givenUri !== undefined) return use(await openServer(givenUri));
    const chosen = settings.get('database');
    if (!isDemo() && chosen?.kind === 'server' && chosen.uri) {
      return use(await openServer(await recallServerUri(chosen.uri, secrets)));
    }
    if (!hasKeys(folder())) return setStage({ stage: 'first-run' });
    const key = await findDataKey(folder(), secrets);
    if (!key) {
      const protection = await protectionOf(folder());
      return setStage({
        stage: 'database-locked',
        lock: protection === 'passphrase' ? 'passphrase' : 'recovery-key',
      });
    }
    try {
      await openWithKey(key);
    } catch (error) {
      const problem = problemOf(error);
      if (problem !== 'DATABASE_KEY_WRONG') throw error;
      setStage({ stage: 'database-locked', lock: 'recovery-key', problem });
    }
  };
  const start = async () => {
    await close();
    try {
      await openChosen();
      if (!isDemo() || stage.stage !== 'first-run') return;
      // The demo was interrupted while it was filled: it is no clinic, and none may be set up in it.
      await close();
      settings.set('isDemo', false);
      await openChosen();
    } catch (error) {
      setUnavailable(error);
    }
  };
  const openDemo = async () => {
    if (hasKeys(demoFolder)) await openChosen();
    if (clinic) return;
    await close();
    await rm(demoFolder, { recursive: true, force: true });
    await openWithKey(await createKeys(demoFolder, { protection: 'key-file' }, secrets));
    const { connection } = requireOpen();
    await ports.fillDemo(connection, (done, total) => emit({ kind: 'demo-progress', done, total }));
    clinic = await findClinic(connection.collections);
    setStage({ stage: 'ready' });
  };
  const requireOpen = () => {
    if (!open) throw new AppError('DATABASE_UNAVAILABLE');
    return open;
  };
  const requireNoClinic = () => {
    if (clinic) throw new AppError('ALREADY_SET_UP');
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
    get serverAddress() {
      const uri = isServer() ? (givenUri ?? settings.get('database')?.uri) : undefined;
      return uri && withoutPassword(uri);
    },
    userDataFolder,
    secrets,
    async findDataKey() {
      return open?.dataKey ?? (hasKeys(clinicFolder) ? findDataKey(clinicFolder, secrets) : undefined);
    },
    get dataKey() {
      return open?.dataKey;
    },
    connection() {
      hold.refuse();
      return hold.watch(requireOpen().connection);
    },
    embedded() {
      if (isServer()) throw new AppError('NOT_ON_A_SERVER');
      const { embedded } = requireOpen();
      if (!embedded) throw new AppError('DATABASE_UNAVAILABLE');
      return embedded;
    },
    openCopy: (at, key, rescue = false) =>
      openEmbedded(ports, { folder: at, key, rescue }, openConnectionAsItIs),
    clinic() {
      if (!clinic) throw new AppError('DATABASE_UNAVAILABLE');
      return clinic;
    },
    get idleMinutes() {
      return clinic?.idleMinutes ?? USUAL_IDLE_MINUTES;
    },
    start: () => {
      starting = oneAtATime(async () => {
        await settleClinicFolder(userDataFolder);
        await start();
      });
      return starting;
    },
    started: () => starting.catch(() => undefined),
    retry: () =>
      oneAtATime(async () => {
        if (stage.stage !== 'database-unavailable') return;
        restartPauses.forget();
        await start();
      }),
    prepare: (choice) =>
      oneAtATime(async () => {
        requireNoClinic();
        if (givenUri !== undefined) return void requireOpen();
        if (choice.kind === 'server') return openAndKeepServer(choice.uri);
        if (!open?.dataKey) await close();
        settings.set('database', { kind: 'this-computer' });
        if (!open && hasKeys(clinicFolder)) {
          await openChosen();
          if (stage.stage !== 'first-run') throw new AppError('ALREADY_SET_UP');
        }
        const key = await createKeys(clinicFolder, choice, secrets, open?.dataKey);
        if (!open) await openWithKey(key);
      }),
    joinServer: (uri) =>
      oneAtATime(async () => {
        requireNoClinic();
        await openAndKeepServer(uri);
      }),
    moveToServer: (uri, copy) =>
      oneAtATime(() =>
        hold.during('CLINIC_IS_BEING_MOVED', async () => {
          // Before the long work: a secret that cannot be kept is known now.
          await keepServerUri(uri, secrets);
          await copy(requireOpen().connection);
          await openAndKeepServer(uri).catch((error: unknown) => {
            if (isServer()) setUnavailable(error);
            throw error;
          });
        }),
      ),
    replaceClinic: (complete, keptAs, key) =>
      oneAtATime(async () => {
        await close();
        try {
          await putInPlace(userDataFolder, complete, keptAs);
          settings.set('isDemo', false);
          settings.set('database', { kind: 'this-computer' });
          await openWithKey(key);
        } catch (error) {
          await settleClinicFolder(userDataFolder);
          await start();
          throw error;
        }
      }),
    unlock: ({ passphrase, recoveryKey }) =>
      oneAtATime(async () => {
        if (stage.stage !== 'database-locked') throw new AppError('ALREADY_SET_UP');
        const key = passphrase
          ? await openWithPassphrase(folder(), passphrase)
          : await openWithRecoveryKey(folder(), recoveryKey ?? '', secrets);
        await openWithKey(key).catch((error: unknown) => {
          if (problemOf(error) === 'DATABASE_DAMAGED') setUnavailable(error);
          throw error;
        });
      }),
    startDemo: () =>
      oneAtATime(async () => {
        requireNoClinic();
        await close();
        settings.set('isDemo', true);
        try {
          await openDemo();
        } catch (error) {
          settings.set('isDemo', false);
          await start();
          throw error;
        }
      }),
    leaveDemo: () =>
      oneAtATime(async () => {
        if (!isDemo()) return;
        await close();
        settings.set('isDemo', false);
        await start();
      }),
    async refreshClinic() {
      const asked = open;
      const found = asked && (await findClinic(asked.connection.collections));
      if (open === asked && found) clinic = found;
      if (clinic && stage.stage !== 'ready') setStage({ stage: 'ready' });
      return clinic;
    },
    stop: () => oneAtATime(close),
  };
}
