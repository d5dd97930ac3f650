import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { VisitView } from '#shared/contract/visits.ts';
import type { AppErrorValue, FieldClash } from '#shared/errors.ts';
import { errorValue } from '../../../app/call-error.ts';
import { callOnChart } from '../../../app/chart-bindings.ts';
import { useChartPatient } from '../../../app/chart-scope.tsx';
import { dropDraft, findDraft, keepDraft } from '../../../app/draft-store.ts';
import { channelKey } from '../../../app/queries.ts';
import type { Choice } from '../../../components/form/use-edit-conflict.ts';
import {
  afterChoosing,
  afterSaving,
  type NoteField,
  type NoteValues,
  type PendingEdits,
  shownNote,
  withEdit,
} from './pending-edits.ts';

const PAUSE_MS = 700;
const RETRY_MS = 3_000;

export interface NoteDraft {
  note: NoteValues;
  change: <F extends NoteField>(field: F, value: NoteValues[F]) => void;
  /** When the database last took something from here. */
  savedAt: string | undefined;
  isSaving: boolean;
  hasPending: boolean;
  /** Why the last attempt failed; it is tried again by itself. */
  failure: AppErrorValue | undefined;
  clashes: FieldClash[];
  choose: (choices: Record<string, Choice>) => void;
  /** Nothing is decided: the question comes again with the next attempt to save. */
  postpone: () => void;
  /** Saves what is pending now. Gives the visit as it then stands, or undefined where it could not be saved. */
  flush: () => Promise<VisitView | undefined>;
}

/**
 * A note that saves itself as one types. What is not in the database yet is kept in this window and in main's memory, and
 * sent again until it is; a clash asks and loses neither text.
 */
export function useNoteDraft(visit: VisitView): NoteDraft {
  const client = useQueryClient();
  const openPatient = useChartPatient();
  const draftKey = `visits.note:${visit._id}`;
  const [pending, setPending] = useState<PendingEdits>(
    () => (findDraft(draftKey)?.values as PendingEdits | undefined) ?? {},
  );
  const [savedAt, setSavedAt] = useState<string>();
  const [isSaving, setSaving] = useState(false);
  const [failure, setFailure] = useState<AppErrorValue>();
  const [clashes, setClashes] = useState<FieldClash[]>([]);
  const latest = useRef({ pending, visit });
  const running = useRef<Promise<VisitView | undefined> | undefined>(undefined);
  latest.current.visit = visit;

  const update = useCallback(
    (next: PendingEdits) => {
      latest.current.pending = next;
      setPending(next);
      if (Object.keys(next).length > 0) keepDraft(draftKey, { values: next });
      else dropDraft(draftKey);
    },
    [draftKey],
  );

  const save = useCallback(async (): Promise<VisitView | undefined> => {
    const sent = latest.current.pending;
    if (Object.keys(sent).length === 0) return latest.current.visit;
    setSaving(true);
    try {
      const { _id: visitId, patientId } = latest.current.visit;
      const saved = await callOnChart(openPatient, 'visits.saveDraft', { visitId, patientId, edits: sent });
      client.setQueryData(channelKey('visits.getVisit', { visitId }), saved);
      latest.current.visit = saved;
      update(afterSaving(latest.current.pending, sent));
      setSavedAt(saved.updatedAt);
      setFailure(undefined);
      return saved;
    } catch (thrown) {
      const error = errorValue(thrown);
      if (error.clashes && error.clashes.length > 0) setClashes(error.clashes);
      else setFailure(error);
      return undefined;
    } finally {
      setSaving(false);
    }
  }, [client, update, openPatient]);

  const flush = useCallback(async () => {
    await running.current;
    running.current = save().finally(() => {
      running.current = undefined;
    });
    return running.current;
  }, [save]);

  const hasPending = Object.keys(pending).length > 0;
  const isAsking = clashes.length > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the pause begins anew with each change and each failure
  useEffect(() => {
    if (!hasPending || isAsking) return;
    const timer = setTimeout(() => void flush(), failure ? RETRY_MS : PAUSE_MS);
    return () => clearTimeout(timer);
  }, [pending, failure, hasPending, isAsking, flush]);

  // Leaving the screen saves at once; what cannot be saved comes back with the draft.
  useEffect(() => () => void flush(), [flush]);

  return {
    note: shownNote(visit, pending),
    change: (field, value) => update(withEdit(latest.current.pending, latest.current.visit, field, value)),
    savedAt,
    isSaving,
    hasPending,
    failure,
    clashes,
    choose: (choices) => {
      update(afterChoosing(latest.current.pending, clashes, choices));
      setClashes([]);
      void client.invalidateQueries({ queryKey: channelKey('visits.getVisit', { visitId: visit._id }) });
    },
    postpone: () => {
      setFailure({ code: 'EDIT_CONFLICT' });
      setClashes([]);
    },
    flush,
  };
}
