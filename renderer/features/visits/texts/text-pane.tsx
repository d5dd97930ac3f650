import type { TextKind, TextScope } from '#shared/domain/note-text.ts';
import { useCan } from '../../../app/session.ts';
import { LetterTemplatePane } from './letter-template-pane.tsx';
import { PhrasePane } from './phrase-pane.tsx';
import { TemplatePane } from './template-pane.tsx';
import { TextFacts } from './text-facts.tsx';
import { textName } from './texts-table.tsx';
import { useTextLists } from './use-text-lists.ts';

interface TextPaneProps {
  kind: TextKind;
  /** Undefined for a new one. */
  textId: string | undefined;
  onChoose: (textId: string | undefined) => void;
}

/** A text beside the list: its form for whoever may change it, its words for the others. */
export function TextPane({ kind, textId, onChoose }: TextPaneProps) {
  const { data } = useTextLists();
  const writesNotes = useCan('visits.write');
  const onClose = () => onChoose(undefined);
  const phrase = kind === 'phrase' ? data?.phrases.find(({ _id }) => _id === textId) : undefined;
  const template = kind === 'template' ? data?.templates.find(({ _id }) => _id === textId) : undefined;
  const letter = kind === 'letter' ? data?.letters.find(({ _id }) => _id === textId) : undefined;
  const text = phrase ?? template ?? letter;
  if (text && !text.mayChange) return <TextFacts title={textName(text)} text={text} onClose={onClose} />;
  const scope: TextScope = writesNotes ? 'personal' : 'clinic';
  // Who has a text is for its maker to say; whoever writes no notes has the clinic's only.
  const shared = { scope, mayShare: writesNotes && text?.isOwn !== false, onSaved: onChoose, onClose };
  switch (kind) {
    case 'phrase':
      return <PhrasePane text={phrase} {...shared} />;
    case 'template':
      return <TemplatePane text={template} {...shared} />;
    case 'letter':
      return <LetterTemplatePane text={letter} {...shared} />;
  }
}
