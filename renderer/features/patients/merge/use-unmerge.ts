import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';
import { keptLabels } from './kept-labels.ts';

interface MergedNames {
  mergeId: string;
  survivor: string;
  absorbed: string;
}

const say = words.registry.merge;

/** Parts two merged records again, and names what had been changed since and stays. */
export function useUnmerge(): (merged: MergedNames) => Promise<void> {
  const { mutateAsync } = useChannelMutation('patients.unmergeRecords');
  return async ({ mergeId, survivor, absorbed }) => {
    try {
      const { kept } = await mutateAsync({ mergeId });
      const fields = keptLabels(kept).join(', ');
      toastDone(
        [fill(say.unmerged, { survivor, absorbed }), fields && fill(say.unmergedKept, { survivor, fields })]
          .filter(Boolean)
          .join(' '),
      );
    } catch (error) {
      toastFailure(error);
    }
  };
}
