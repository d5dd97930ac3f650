import { useQueryClient } from '@tanstack/react-query';
import type { CodeRelease } from '#shared/contract/diagnosis-codes.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { call } from '../../../app/client.ts';
import { invalidateResource } from '../../../app/invalidate.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';
import { ConfirmDialog } from '../../../components/confirm-dialog.tsx';
import { useWork } from '../../backup/use-work.ts';
import { WorkDialog } from '../../backup/work-dialog.tsx';

interface RemoveReleaseProps {
  release: CodeRelease;
  onClose: () => void;
}

const say = words.diagnosisCodes.list;

/** Asks before a list is removed, since it can only be loaded again, and removes it. */
export function RemoveRelease({ release, onClose }: RemoveReleaseProps) {
  const client = useQueryClient();
  const work = useWork();
  const name = { name: release.name };
  const remove = () =>
    work.run(async () => {
      try {
        await call('clinic.removeCodeRelease', { releaseId: release._id });
        toastDone(fill(say.removed, name));
      } catch (error) {
        toastFailure(error);
      }
      await invalidateResource(client, 'Clinic');
      onClose();
    });
  return (
    <>
      <ConfirmDialog
        isOpen={!work.isRunning}
        title={fill(say.removeTitle, name)}
        text={release.state === 'in-force' ? say.removeInForce : say.removeText}
        confirm={say.removeShort}
        isDangerous
        onConfirm={remove}
        onClose={onClose}
      />
      <WorkDialog isOpen={work.isRunning} isUnstoppable title={fill(say.removing, name)} />
    </>
  );
}
