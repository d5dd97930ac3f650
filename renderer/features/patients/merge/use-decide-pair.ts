import type { PairView } from '#shared/contract/merge.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';

const say = words.registry.duplicates;

/** Notes that a pair is two people, with a way back. */
export function useDecidePair(): (pair: PairView) => Promise<void> {
  const { mutateAsync } = useChannelMutation('patients.decidePair');
  const reopen = async (pairId: string, revision: number) => {
    try {
      await mutateAsync({ pairId, revision, areDistinct: false });
      toastDone(say.reopened);
    } catch (error) {
      toastFailure(error);
    }
  };
  return async ({ _id, revision, one, other }) => {
    try {
      const decided = await mutateAsync({ pairId: _id, revision, areDistinct: true });
      toastDone(
        fill(say.distinctDone, { one: fullName(one), other: fullName(other) }),
        () => void reopen(_id, decided.revision),
      );
    } catch (error) {
      toastFailure(error);
    }
  };
}
