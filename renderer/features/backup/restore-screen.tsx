import { useQueryClient } from '@tanstack/react-query';
import type { BackupSummary } from '#shared/contract/backup.ts';
import type { ChannelInput } from '#shared/contract/contract.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { call } from '../../app/client.ts';
import { toastDone } from '../../app/toasts.tsx';
import { StageCard } from '../../components/stage-card.tsx';
import { RestoreForm } from './restore-form.tsx';

interface RestoreScreenProps {
  backup: BackupSummary;
  /** A clinic that is on this computer, but cannot be opened. */
  isReplacing: boolean;
  onBack: () => void;
}

const say = words.backup.restore;

/** A clinic comes back from its backup where nobody can sign in yet. */
export function RestoreScreen({ backup, isReplacing, onBack }: RestoreScreenProps) {
  const client = useQueryClient();
  const restore = async (input: ChannelInput<'backup.restore'>) => {
    const { keptFolder } = await call('backup.restoreAtStart', input);
    toastDone(keptFolder ? `${say.done} ${fill(say.doneText, { folder: keptFolder })}` : say.done);
    await client.invalidateQueries();
  };
  return (
    <StageCard title={say.title} lead={say.lead}>
      <RestoreForm
        backup={backup}
        replaced={isReplacing ? backup.clinicName : undefined}
        restore={restore}
        onBack={onBack}
      />
    </StageCard>
  );
}
