import type { ClinicStatus } from '#shared/contract/clinic.ts';
import { pendingRecoveryKey } from './database-keys.ts';
import type { Workstation } from './workstation-ports.ts';

export interface StatusDependencies {
  workstation: Workstation;
  isKeychainAvailable: () => Promise<boolean>;
  appVersion: string;
  /** As the operating system has them. */
  suggested: ClinicStatus['suggested'];
  isDatabaseGiven: boolean;
}

/** How far this workstation has come, once it has tried to open what was chosen before: until then nobody can tell. */
export async function clinicStatus(dependencies: StatusDependencies): Promise<ClinicStatus> {
  const { workstation, isKeychainAvailable, appVersion, suggested, isDatabaseGiven } = dependencies;
  await workstation.started();
  // Asked only where the answer matters: the first run chooses by it.
  const keychainAvailable = workstation.stage.stage === 'ready' || (await isKeychainAvailable());
  // Asking may take long: what is told is what has become of the stage meanwhile.
  const { stage, embeddedFolder, dataKey, isDemo } = workstation;
  const isReady = stage.stage === 'ready';
  const clinic = isReady ? workstation.clinic() : undefined;
  const pending =
    isReady && !isDemo && embeddedFolder && dataKey
      ? await pendingRecoveryKey(embeddedFolder, dataKey)
      : undefined;
  return {
    ...stage,
    clinic: clinic && { name: clinic.name, timeZone: clinic.timeZone, locale: clinic.locale },
    isDemo,
    database: workstation.database,
    isDatabaseGiven,
    keychainAvailable,
    suggested,
    isRecoveryKeyPending: pending !== undefined,
    appVersion,
  };
}
