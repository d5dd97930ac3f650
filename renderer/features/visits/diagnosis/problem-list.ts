import type { HistoryEntryView } from '#shared/contract/medical-history.ts';
import { stands } from '#shared/domain/history-entry.ts';
import { nameWords } from '#shared/domain/name-words.ts';
import type { DiagnosisEntry } from '#shared/domain/visit.ts';

type Problem = Pick<HistoryEntryView, 'text' | 'icdCode'>;
type Diagnosis = Pick<DiagnosisEntry, 'icdCode' | 'description'>;

/** The conditions of a history that stand. */
export function problemsOf(entries: readonly HistoryEntryView[]): HistoryEntryView[] {
  return entries.filter((entry) => entry.kind === 'condition' && stands(entry));
}

/** Whether a diagnosis and a problem are the same: by their codes where both have one, by their words otherwise. */
export function isSameProblem(diagnosis: Diagnosis, problem: Problem): boolean {
  if (diagnosis.icdCode && problem.icdCode) return diagnosis.icdCode === problem.icdCode;
  const words = (text = '') => nameWords(text).join(' ');
  return words(diagnosis.description) !== '' && words(diagnosis.description) === words(problem.text);
}
