import { useState } from 'react';
import type { FieldClash } from '#shared/errors.ts';
import { CallError } from '../../app/call-error.ts';

/** Whose value a clashing field shall have. */
export type Choice = 'mine' | 'theirs';

interface EditConflict {
  clashes: FieldClash[];
  /** Runs a save; a clash opens the question instead of failing. Answers whether it was saved. */
  guard: (save: () => Promise<void>) => Promise<boolean>;
  close: () => void;
}

/** Holds the clashes of a refused edit until the person has chosen. */
export function useEditConflict(): EditConflict {
  const [clashes, setClashes] = useState<FieldClash[]>([]);
  return {
    clashes,
    guard: async (save) => {
      try {
        await save();
        return true;
      } catch (error) {
        const found =
          error instanceof CallError && error.value.code === 'EDIT_CONFLICT' && error.value.clashes;
        if (!found || found.length === 0) throw error;
        setClashes(found);
        return false;
      }
    },
    close: () => setClashes([]),
  };
}
