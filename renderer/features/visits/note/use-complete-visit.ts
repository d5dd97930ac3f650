import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { VisitView } from '#shared/contract/visits.ts';
import { fullName } from '#shared/domain/user.ts';
import { missingForCompletion } from '#shared/domain/visit.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone, toastFailure } from '../../../app/toasts.tsx';
import { notePartId } from './note-part.tsx';
import type { NoteDraft } from './use-note-draft.ts';

interface CompleteVisit {
  /** What is missing, once the person has asked to complete; empty before. */
  missing: ReturnType<typeof missingForCompletion>;
  isCompleting: boolean;
  complete: () => Promise<void>;
}

/** Completes a note: first what is pending is saved, then it is checked; what is missing gets the focus. */
export function useCompleteVisit(visit: VisitView, draft: NoteDraft): CompleteVisit {
  const navigate = useNavigate();
  const [hasAsked, setAsked] = useState(false);
  const { mutateAsync, isPending } = useChannelMutation('visits.completeVisit');
  return {
    missing: hasAsked ? missingForCompletion(draft.note) : [],
    isCompleting: isPending,
    complete: async () => {
      setAsked(true);
      const [first] = missingForCompletion(draft.note);
      if (first) {
        document.getElementById(notePartId(first))?.focus();
        return;
      }
      const saved = await draft.flush();
      if (!saved) return;
      try {
        await mutateAsync({ visitId: saved._id, revision: saved.revision });
        toastDone(fill(words.visits.note.completed, { name: fullName(visit.patient) }));
        await navigate('/my-day');
      } catch (error) {
        toastFailure(error);
      }
    },
  };
}
