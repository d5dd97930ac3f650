import { Button } from '@mantine/core';
import type { VisitView } from '#shared/contract/visits.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';

const say = words.visits.archive;

/** Puts a completed note into the archive, or takes it out again. */
export function ArchiveButton({ visit }: { visit: VisitView }) {
  const { mutate, isPending } = useChannelMutation('visits.archiveVisit');
  const isArchived = visit.status === 'archived';
  const change = () =>
    mutate(
      { visitId: visit._id, revision: visit.revision, isArchived: !isArchived },
      { onSuccess: () => toastDone(isArchived ? say.takeDone : say.putDone), onError: toastFailure },
    );
  return (
    <Button variant="default" size="xs" loading={isPending} onClick={change}>
      {isArchived ? say.take : say.put}
    </Button>
  );
}
