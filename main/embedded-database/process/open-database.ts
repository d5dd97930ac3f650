import { Engine } from '../server/engine.ts';
import { lockFolder } from '../storage/folder-lock.ts';
import type { IntegrityReport } from '../storage/integrity-report.ts';
import { checkKey } from '../storage/key-check.ts';
import { OpenError } from '../storage/open-error.ts';
import { forgetRescue, rescue } from '../storage/rescue.ts';
import type { StartOptions } from './start-options.ts';

/** The open database, and how to end it. */
export interface OpenedFolder {
  engine: Engine;
  /** What was lost, where it is open for rescue. */
  damage: IntegrityReport | undefined;
  close(): Promise<void>;
}

/**
 * Opens the data folder, or what can be rescued of it. @throws what `toOpenError` understands
 * @param readerUrl the file that reader threads run
 */
export function openDatabase({ folder, key, isRescue }: StartOptions, readerUrl: URL): OpenedFolder {
  if (isRescue) return openForRescue(folder, key, readerUrl);
  const engine = new Engine(folder, key, readerUrl);
  forgetRescue(folder);
  return { engine, damage: undefined, close: () => engine.close() };
}

/** The damaged folder stays locked for as long as the program runs. */
function openForRescue(folder: string, key: Buffer, readerUrl: URL): OpenedFolder {
  const lock = lockFolder(folder);
  try {
    refuseWrongKey(folder, key);
    const rescued = rescue(folder, key);
    const engine = new Engine(rescued.folder, key, readerUrl, true);
    const close = async (): Promise<void> => {
      await engine.close();
      forgetRescue(folder);
      lock.release();
    };
    return { engine, damage: rescued.damage, close };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** A damaged key check tells nothing; the file itself then does. */
function refuseWrongKey(folder: string, key: Buffer): void {
  try {
    checkKey(folder, key);
  } catch (error) {
    if (error instanceof OpenError && error.code === 'WRONG_KEY') throw error;
  }
}
