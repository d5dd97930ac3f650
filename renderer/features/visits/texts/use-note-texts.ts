import { useMemo } from 'react';
import type { PhraseView, TemplateView } from '#shared/contract/note-texts.ts';
import { usablePhrases } from '#shared/domain/note-text-phrases.ts';
import { useTextLists } from './use-text-lists.ts';

interface NoteTexts {
  /** One for each abbreviation, one's own first. */
  phrases: PhraseView[];
  templates: TemplateView[];
}

/** The texts that the person may use in a note; none until they are read. */
export function useNoteTexts(): NoteTexts {
  const { data } = useTextLists();
  return useMemo(
    () => ({ phrases: usablePhrases(data?.phrases ?? []), templates: data?.templates ?? [] }),
    [data],
  );
}
