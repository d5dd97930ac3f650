import { writeFile } from 'node:fs/promises';
import { AppError } from '#shared/errors.ts';
import type { FeatureHandlers, RequestContext } from '../../router/request-context.ts';
import { savingFile } from '../../saving-file.ts';
import { forgetPendingRecoveryKey, pendingRecoveryKey } from './database-keys.ts';
import { lastGroup } from './recovery-key.ts';
import type { Workstation } from './workstation-ports.ts';

interface RecoveryKeyDependencies {
  workstation: Workstation;
  /** Asks where to save a file; undefined where the person thought better of it. */
  chooseFile: (suggestedName: string) => Promise<string | undefined>;
}

type RecoveryKeyChannel = 'clinic.getRecoveryKey' | 'clinic.saveRecoveryKey' | 'clinic.confirmRecoveryKey';

function keep(context: RequestContext, description: string): Promise<void> {
  return context.write(async (transaction) => {
    transaction.record({
      action: 'EXPORT',
      resource: 'Clinic',
      description,
      isSecurityEvent: true,
      severity: 'critical',
    });
  });
}

/** The recovery key is shown until somebody has shown that it was kept, and never again. */
export function recoveryKeyHandlers({
  workstation,
  chooseFile,
}: RecoveryKeyDependencies): Pick<FeatureHandlers<'clinic'>, RecoveryKeyChannel> {
  const pending = async () => {
    const { embeddedFolder, dataKey } = workstation;
    const key = embeddedFolder && dataKey ? await pendingRecoveryKey(embeddedFolder, dataKey) : undefined;
    if (!key || !embeddedFolder) throw new AppError('NOT_FOUND');
    return { key, embeddedFolder };
  };

  return {
    'clinic.getRecoveryKey': async (context) => {
      const { key } = await pending();
      await keep(context, 'Saw the recovery key');
      return { recoveryKey: key };
    },
    'clinic.saveRecoveryKey': async (context) => {
      const { key } = await pending();
      const path = await chooseFile('glytch-clinic-recovery-key.txt');
      if (!path) return {};
      const text = `Recovery key of ${context.clinic.name}\n\n${key}\n\nIt opens the clinic's data on a new computer. Keep it where only you find it.\n`;
      await keep(context, 'Saved the recovery key to a file');
      await savingFile(() => writeFile(path, text, { mode: 0o600 }));
      return { savedTo: path };
    },
    'clinic.confirmRecoveryKey': async (context, input) => {
      const { key, embeddedFolder } = await pending();
      if (input.lastGroup.trim().toUpperCase() !== lastGroup(key)) {
        throw new AppError('WRONG_RECOVERY_KEY', { fields: { lastGroup: 'WRONG_RECOVERY_KEY' } });
      }
      await keep(context, 'Confirmed that the recovery key was kept');
      await forgetPendingRecoveryKey(embeddedFolder);
      return {};
    },
  };
}
