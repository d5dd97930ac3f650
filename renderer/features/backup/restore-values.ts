import type { ChannelInput } from '#shared/contract/contract.ts';

/** All that a restore may ask, as it is typed. */
export interface RestoreValues {
  recoveryKey: string;
  passphrase: string;
  protection: 'keychain' | 'passphrase' | 'key-file';
  newPassphrase: string;
  clinicName: string;
}

/** What of it is asked of this backup, on this computer. */
export interface Asked {
  asksForKey: boolean;
  byPassphrase: boolean;
  asksForName: boolean;
}

/** The values as the channel takes them: only what was asked. */
export function toRestoreInput(values: RestoreValues, asked: Asked): ChannelInput<'backup.restore'> {
  const { recoveryKey, passphrase, protection, newPassphrase, clinicName } = values;
  const key = asked.byPassphrase ? { passphrase } : { recoveryKey };
  return {
    protection,
    ...(asked.asksForKey ? key : {}),
    ...(protection === 'passphrase' ? { newPassphrase } : {}),
    ...(asked.asksForName ? { clinicName } : {}),
  };
}
