import { useState } from 'react';
import type { BackupSummary } from '#shared/contract/backup.ts';
import type { AppErrorValue } from '#shared/errors.ts';
import { call } from '../../app/client.ts';
import { useWork } from './use-work.ts';

export interface ChosenBackup {
  /** Asks for a file and reads it. */
  choose: () => void;
  backup: BackupSummary | undefined;
  drop: () => void;
  failure: AppErrorValue | undefined;
}

/** A backup that is chosen where nobody can sign in yet. */
export function useChosenBackup(): ChosenBackup {
  const work = useWork();
  const [backup, setBackup] = useState<BackupSummary>();
  return {
    choose: () => work.run(async () => setBackup((await call('backup.chooseBackupAtStart', {})).backup)),
    backup,
    drop: () => setBackup(undefined),
    failure: work.failure,
  };
}
