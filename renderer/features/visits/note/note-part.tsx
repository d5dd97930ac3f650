import { ActionIcon, Textarea, Tooltip } from '@mantine/core';
import { IconTextPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { VisitView } from '#shared/contract/visits.ts';
import { continueList } from '#shared/domain/note-text-list.ts';
import { fillVariables } from '#shared/domain/note-text-variables.ts';
import type { NotePart as NotePartName } from '#shared/domain/visit.ts';
import { words } from '#shared/words/words.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { CarriedMark } from '../texts/carried-mark.tsx';
import { insertText, selectNextGap } from '../texts/insert-text.ts';
import { MakePhrase } from '../texts/make-phrase.tsx';
import { PhraseList, phraseOptionId } from '../texts/phrase-list.tsx';
import { useNoteTexts } from '../texts/use-note-texts.ts';
import { useNoteVariables } from '../texts/use-note-variables.ts';
import { usePhraseTyping } from '../texts/use-phrase-typing.ts';
import { notePartId } from './go-to-note-part.ts';
import classes from './note.module.css';
import { altKeyOf } from './note-keys.ts';
import { writePart } from './note-now.ts';
import { useNoteValue } from './use-note.ts';

interface NotePartProps {
  visit: VisitView;
  part: NotePartName;
  value: string;
  isMissing: boolean;
}

/** As many lines as an empty part shows. */
const ROWS: Record<NotePartName, number> = {
  chiefComplaint: 1,
  subjective: 4,
  objective: 3,
  assessment: 3,
  plan: 3,
};

function selectedText({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): string {
  return value.slice(selectionStart, selectionEnd).trim();
}

/** One part of the note. It grows with its text; phrases expand in it, and lists go on by themselves. */
export function NotePart({ visit, part, value, isMissing }: NotePartProps) {
  const labelId = useId();
  const listId = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const carried = useNoteValue(visit, 'carriedForward');
  const { phrases } = useNoteTexts();
  const variables = useNoteVariables(visit);
  const typing = usePhraseTyping(phrases, ({ text }) => fillVariables(text, variables()));
  const { offer } = typing;
  const active = offer?.phrases[offer.active];
  const [hasSelection, setHasSelection] = useState(false);
  const [phraseText, setPhraseText] = useState<string>();
  const beginPhrase = () => field.current && setPhraseText(selectedText(field.current));

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (typing.onKeyDown(event)) return;
    const { currentTarget: text, key, code } = event;
    const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
    if (key === 'F2' && !hasModifier && selectNextGap(text)) event.preventDefault();
    if (code === 'KeyP' && event.shiftKey && (event.ctrlKey || event.metaKey) && selectedText(text)) {
      event.preventDefault();
      beginPhrase();
    }
    if (key !== 'Enter' || event.shiftKey || hasModifier || event.nativeEvent.isComposing) return;
    if (text.selectionStart !== text.selectionEnd) return;
    const step = continueList(text.value, text.selectionStart);
    if (!step) return;
    event.preventDefault();
    insertText(text, step.from, step.to, step.insert);
  };

  return (
    <div className={classes.part}>
      <div className={classes.partHead}>
        <label id={labelId} htmlFor={notePartId(part)} className={classes.partName}>
          {words.visits.note.parts[part]}
        </label>
        <CarriedMark part={part} carried={carried} />
        {hasSelection && (
          <Tooltip label={words.noteTexts.makePhrase}>
            <ActionIcon
              variant="subtle"
              size="sm"
              aria-label={words.noteTexts.makePhrase}
              onMouseDown={(event) => event.preventDefault()}
              onClick={beginPhrase}
            >
              <IconTextPlus size={16} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
        <span className={classes.partKey}>
          <KeyHint keys={altKeyOf(part)} />
        </span>
      </div>
      <div className={classes.partField}>
        <Textarea
          ref={field}
          id={notePartId(part)}
          aria-labelledby={labelId}
          aria-autocomplete="list"
          aria-controls={offer ? listId : undefined}
          aria-activedescendant={active && phraseOptionId(listId, active)}
          spellCheck
          placeholder={words.visits.note.hints[part]}
          value={value}
          error={isMissing && words.visits.note.lacks[part]}
          onChange={(event) => {
            writePart(visit._id, part, event.currentTarget.value);
            typing.look(event.currentTarget);
          }}
          onKeyDown={onKeyDown}
          onSelect={({ currentTarget }) => {
            typing.look(currentTarget);
            setHasSelection(selectedText(currentTarget) !== '');
          }}
          onBlur={() => {
            typing.close();
            setHasSelection(false);
          }}
          classNames={{ input: classes.text ?? '' }}
          styles={{ input: { minHeight: `calc(${ROWS[part]} * 1.5em + 16px)` } }}
        />
        {offer && (
          <PhraseList
            id={listId}
            offer={offer}
            onTake={(phrase) => field.current && typing.take(field.current, phrase)}
          />
        )}
      </div>
      {phraseText !== undefined && (
        <MakePhrase
          text={phraseText}
          onClose={() => {
            setPhraseText(undefined);
            field.current?.focus();
          }}
        />
      )}
    </div>
  );
}
