import type { HistoryEntryView } from '#shared/contract/medical-history.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';

const say = words.medicalHistory;

/** Taking an entry off and putting it back; the first offers the second for some seconds. */
export function useHistoryCalls(patientId: string) {
  const remove = useChannelMutation('patients.removeHistoryEntry');
  const restore = useChannelMutation('patients.restoreHistoryEntry');
  const putBack = ({ entryId, text }: HistoryEntryView) =>
    restore
      .mutateAsync({ patientId, entryId })
      .then(() => toastDone(fill(say.restored, { name: text })))
      .catch(toastFailure);
  return {
    async takeOff(entry: HistoryEntryView, reason: string): Promise<void> {
      await remove.mutateAsync({ patientId, entryId: entry.entryId, reason });
      toastDone(fill(say.removed, { name: entry.text }), () => void putBack(entry));
    },
    putBack,
  };
}
