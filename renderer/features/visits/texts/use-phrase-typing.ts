import { type KeyboardEvent, useRef, useState } from 'react';
import {
  matchingPhrases,
  type TypedAbbreviation,
  type TypedPhrase,
  typedAbbreviation,
} from '#shared/domain/note-text-phrases.ts';
import { insertText } from './insert-text.ts';

const MOST = 8;

/** The phrases that may be meant, and which of them Enter takes. */
export interface PhraseOffer {
  typed: TypedAbbreviation;
  phrases: TypedPhrase[];
  active: number;
}

interface PhraseTyping {
  offer: PhraseOffer | undefined;
  /** After each change of the text, and where the cursor is put elsewhere. */
  look: (field: HTMLTextAreaElement) => void;
  close: () => void;
  take: (field: HTMLTextAreaElement, phrase: TypedPhrase) => void;
  /** Whether the key was for the offer. */
  onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => boolean;
}

/**
 * Offers phrases while an abbreviation is typed: arrows choose, Tab and Enter take, Escape closes, and a blank behind an exact
 * abbreviation takes as well.
 * @param expand what stands in the note instead, its variables filled in
 */
export function usePhraseTyping(
  phrases: readonly TypedPhrase[],
  expand: (phrase: TypedPhrase) => string,
): PhraseTyping {
  const [offer, setOffer] = useState<PhraseOffer>();
  /** Where an offer was closed with Escape: it stays closed as long as one types on there. */
  const closedAt = useRef<number>(undefined);

  const look = (field: HTMLTextAreaElement) => {
    const typed =
      field.selectionStart === field.selectionEnd
        ? typedAbbreviation(field.value, field.selectionStart)
        : undefined;
    if (typed?.start !== closedAt.current) closedAt.current = undefined;
    const found = typed && closedAt.current === undefined ? matchingPhrases(phrases, typed.typed) : [];
    if (!typed || found.length === 0) setOffer(undefined);
    else if (typed.start !== offer?.typed.start || typed.typed !== offer.typed.typed)
      setOffer({ typed, phrases: found.slice(0, MOST), active: 0 });
  };
  const close = () => setOffer(undefined);
  const take = (field: HTMLTextAreaElement, phrase: TypedPhrase, behind = '') => {
    if (!offer) return;
    const { start, typed } = offer.typed;
    close();
    insertText(field, start, start + typed.length + 1, expand(phrase) + behind);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): boolean => {
    if (!offer || event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing)
      return false;
    const { currentTarget: field, key } = event;
    const { phrases: offered, active, typed } = offer;
    const chosen = offered[active];
    const move = (step: number) =>
      setOffer({ ...offer, active: (active + step + offered.length) % offered.length });
    const isExact = offered[0]?.abbreviation === typed.typed;
    if (key === 'ArrowDown') move(1);
    else if (key === 'ArrowUp') move(-1);
    else if (key === 'Escape') {
      closedAt.current = typed.start;
      close();
    } else if ((key === 'Enter' || key === 'Tab') && !event.shiftKey && chosen) take(field, chosen);
    else if (key === ' ' && isExact && offered[0]) take(field, offered[0], ' ');
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { offer, look, close, take, onKeyDown };
}
