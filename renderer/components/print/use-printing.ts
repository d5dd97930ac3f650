import type { Paper } from '#shared/domain/paper.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../app/queries.ts';
import { toastDone, toastFailure } from '../../app/toasts.tsx';

const say = words.printing;

/** Sends what was prepared to the printer or into a file, and says how it went. */
export function usePrinting(printId: string, paper: Paper) {
  const printing = useChannelMutation('printing.printPaper');
  const saving = useChannelMutation('printing.savePdf');
  return {
    isPrinting: printing.isPending,
    isSaving: saving.isPending,
    isBusy: printing.isPending || saving.isPending,
    print: async () => {
      try {
        const { isPrinted } = await printing.mutateAsync({ printId, paper });
        if (isPrinted) toastDone(say.printed);
      } catch (error) {
        toastFailure(error);
      }
    },
    savePdf: async () => {
      try {
        const { savedTo } = await saving.mutateAsync({ printId, paper });
        if (savedTo) toastDone(fill(say.saved, { path: savedTo }));
      } catch (error) {
        toastFailure(error);
      }
    },
  };
}
