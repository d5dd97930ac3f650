import type { HistoryEntryView } from '#shared/contract/medical-history.ts';
import type { DiagnosisEntry } from '#shared/domain/visit.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannel, useChannelMutation } from '../../../app/queries.ts';
import { useCan } from '../../../app/session.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';
import { isSameProblem, problemsOf } from './problem-list.ts';

const say = words.visits.diagnosis;
/** As long as an entry of the history may be. */
const LONGEST_TEXT = 200;

interface ProblemList {
  /** What stands on it; undefined until it is read. */
  problems: HistoryEntryView[] | undefined;
  /** Puts a diagnosis on it, which can be undone; undefined for those who may not. */
  add: ((diagnosis: DiagnosisEntry) => Promise<void>) | undefined;
}

/** The conditions of a patient's history, to take diagnoses from and to add them to. */
export function useProblemList(patientId: string): ProblemList {
  const canWrite = useCan('chart.write');
  const { data } = useChannel('patients.getHistory', { patientId });
  const addEntry = useChannelMutation('patients.addHistoryEntry');
  const removeEntry = useChannelMutation('patients.removeHistoryEntry');
  const add = async ({ icdCode, description }: DiagnosisEntry) => {
    const text = (description || icdCode || '').slice(0, LONGEST_TEXT);
    try {
      const history = await addEntry.mutateAsync({
        patientId,
        contents: { kind: 'condition', text, ...(icdCode ? { icdCode } : {}) },
      });
      const added = problemsOf(history.entries).findLast((entry) =>
        isSameProblem({ icdCode, description: text }, entry),
      );
      const undo = ({ entryId }: HistoryEntryView) =>
        removeEntry.mutateAsync({ patientId, entryId, reason: say.undoReason }).catch(toastFailure);
      toastDone(fill(say.added, { name: text }), added && (() => void undo(added)));
    } catch (error) {
      toastFailure(error);
    }
  };
  return { problems: data && problemsOf(data.entries), add: canWrite ? add : undefined };
}
