import { AppError } from '#shared/errors.ts';
import { actorOf } from '../../router/actor.ts';
import type { FeatureHandlers } from '../../router/request-context.ts';
import type { SessionHolder } from '../../router/session-holder.ts';
import { type ChosenBackup, chooseBackup, summariseBackup } from './choose-backup.ts';
import { requireOwnClinic } from './require-own-clinic.ts';
import { type RestoreDependencies, restoreBackup } from './restore-backup.ts';

export interface RestoreChannelDependencies extends RestoreDependencies {
  sessions: SessionHolder;
  settleAudit: () => Promise<void>;
  /** Asks for a backup; undefined where the person thought better of it. */
  chooseBackupFile: () => Promise<string | undefined>;
}

type RestoreChannel =
  | 'backup.chooseBackup'
  | 'backup.restore'
  | 'backup.chooseBackupAtStart'
  | 'backup.restoreAtStart';

/** A backup is restored by an administrator, or by whoever has its key where no clinic can be opened here. */
export function restoreHandlers(
  dependencies: RestoreChannelDependencies,
): Pick<FeatureHandlers<'backup'>, RestoreChannel> {
  const { workstation, sessions, settleAudit, chooseBackupFile } = dependencies;
  // What the window names is never a file: only what a person chose in the system's own dialog is read.
  let chosen: ChosenBackup | undefined;
  const choose = async () => {
    chosen = await chooseBackup(chooseBackupFile);
    return chosen ? { backup: await summariseBackup(chosen, workstation) } : {};
  };
  const requireChosen = () => {
    if (!chosen) throw new AppError('NOT_FOUND');
    return chosen;
  };

  return {
    'backup.chooseBackup': async () => {
      requireOwnClinic(workstation);
      return choose();
    },
    'backup.restore': async (context, input) => {
      requireOwnClinic(workstation);
      const backup = requireChosen();
      requireName(input.clinicName, context.clinic.name);
      await context.write(async (transaction) => {
        transaction.record({
          description: `Began to restore the backup of ${backup.manifest.madeAt}`,
          changes: { file: backup.path },
          isSecurityEvent: true,
          severity: 'critical',
        });
      });
      await settleAudit();
      const restored = await restoreBackup(backup, input, actorOf(context.session.user), dependencies);
      sessions.close();
      return restored;
    },
    'backup.chooseBackupAtStart': async () => {
      requireNoClinic(dependencies);
      return choose();
    },
    'backup.restoreAtStart': async (_context, input) => {
      requireNoClinic(dependencies);
      const backup = requireChosen();
      if (workstation.stage.stage !== 'first-run') requireName(input.clinicName, backup.manifest.clinic.name);
      return restoreBackup(backup, input, undefined, dependencies);
    },
  };
}

/** @throws AppError ALREADY_SET_UP where somebody can sign in here; NOT_ON_A_SERVER */
function requireNoClinic({ workstation }: RestoreChannelDependencies): void {
  const { stage, problem } = workstation.stage;
  if (stage !== 'first-run' && problem !== 'DATABASE_DAMAGED') throw new AppError('ALREADY_SET_UP');
  if (workstation.database === 'server') throw new AppError('NOT_ON_A_SERVER');
}

/** @throws AppError CLINIC_NAME_DIFFERS */
function requireName(typed: string | undefined, name: string): void {
  if (typed?.trim() === name.trim()) return;
  throw new AppError('CLINIC_NAME_DIFFERS', { fields: { clinicName: 'CLINIC_NAME_DIFFERS' } });
}
