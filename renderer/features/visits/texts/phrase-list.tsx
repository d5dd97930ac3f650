import type { TypedPhrase } from '#shared/domain/note-text-phrases.ts';
import { words } from '#shared/words/words.ts';
import classes from './texts.module.css';
import type { PhraseOffer } from './use-phrase-typing.ts';

interface PhraseListProps {
  id: string;
  offer: PhraseOffer;
  onTake: (phrase: TypedPhrase) => void;
}

/** The id of a phrase in the list: the field names the one that Enter takes. */
export const phraseOptionId = (listId: string, phrase: TypedPhrase) => `${listId}-${phrase._id}`;

/** The phrases that may be meant, below the part in which one types. The cursor stays in the text. */
export function PhraseList({ id, offer, onTake }: PhraseListProps) {
  return (
    <div className={classes.offer}>
      <div id={id} role="listbox" aria-label={words.noteTexts.phrases}>
        {offer.phrases.map((phrase, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the text field
          <div
            key={phrase._id}
            id={phraseOptionId(id, phrase)}
            role="option"
            tabIndex={-1}
            aria-selected={index === offer.active}
            className={classes.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(phrase)}
          >
            <b>.{phrase.abbreviation}</b>
            <span>{phrase.text}</span>
          </div>
        ))}
      </div>
      <div className={classes.offerKeys} aria-hidden>
        {words.noteTexts.offerKeys}
      </div>
    </div>
  );
}
