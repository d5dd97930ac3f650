import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { VisitView } from '#shared/contract/visits.ts';
import {
  type LackedPart,
  missingForCompletion,
  usualNoteRequirements,
} from '#shared/domain/note-requirements.ts';
import { fullName } from '#shared/domain/user.ts';
import type { AppErrorValue } from '#shared/errors.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { errorValue } from '../../../app/call-error.ts';
import { useDraftStore } from '../../../app/draft-store.ts';
import { useChannel, useChannelMutation } from '../../../app/queries.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { hasTypedVitals } from '../vitals/vitals-form.tsx';
import { goToNotePart } from './go-to-note-part.ts';
import { flushNote, noteOf } from './note-keeper.ts';
import { noteNow } from './note-now.ts';
import { findNote, useNoteStore } from './note-store.ts';
import { shownNote } from './note-sync.ts';

export interface CompleteVisit {
  /** What is missing, once the person has asked to complete; empty before. */
  missing: LackedPart[];
  /** The person has asked to complete while vitals are typed and not saved: afterwards they could not be recorded any more. */
  hasUnsavedVitals: boolean;
  /** The note is whole and saved: the password is asked for. */
  isSigning: boolean;
  isCompleting: boolean;
  failure: AppErrorValue | undefined;
  /** Checks the note: what is missing gets the focus, otherwise the password is asked for. */
  begin: () => Promise<void>;
  sign: (password: string) => Promise<void>;
  cancel: () => void;
}

/** Completes a note in two steps: first all that was typed is saved and looked over, then the doctor signs it. */
export function useCompleteVisit(visit: VisitView): CompleteVisit {
  const navigate = useNavigate();
  const [hasAsked, setAsked] = useState(false);
  const [isSigning, setSigning] = useState(false);
  const [failure, setFailure] = useState<AppErrorValue>();
  const { data: settings } = useChannel('clinic.getSettings', {});
  const { mutateAsync, isPending } = useChannelMutation('visits.completeVisit');
  const required = settings?.noteRequirements ?? usualNoteRequirements;
  const lacked = () => {
    const note = noteNow(visit._id) ?? shownNote(noteOf(visit).sync);
    return missingForCompletion({ ...note, vitals: visit.vitals }, required);
  };
  const { appointmentId } = visit;
  const hasUnsavedVitals = useDraftStore(() => hasAsked && hasTypedVitals(appointmentId));
  // As one text, so that typing draws this anew only when something else is missing.
  const missing = useNoteStore(() => (hasAsked ? lacked().join(' ') : ''));

  return {
    hasUnsavedVitals,
    missing: missing === '' ? [] : (missing.split(' ') as LackedPart[]),
    isSigning,
    isCompleting: isPending,
    failure,
    begin: async () => {
      setAsked(true);
      setFailure(undefined);
      const [first] = lacked();
      if (first) return goToNotePart(first);
      if (hasTypedVitals(appointmentId)) return goToNotePart('vitals');
      // What cannot be saved says so itself; a question that is open has to be answered first.
      setSigning(await flushNote(visit._id));
    },
    sign: async (password) => {
      setFailure(undefined);
      try {
        if (hasTypedVitals(appointmentId) || !(await flushNote(visit._id))) return setSigning(false);
        const revision = findNote(visit._id)?.sync.revision ?? visit.revision;
        await mutateAsync({ visitId: visit._id, revision, password });
        toastDone(fill(words.visits.note.completed, { name: fullName(visit.patient) }));
        await navigate('/my-day');
      } catch (error) {
        setFailure(errorValue(error));
      }
    },
    cancel: () => setSigning(false),
  };
}
