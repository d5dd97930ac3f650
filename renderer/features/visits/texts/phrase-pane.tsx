import type { PhraseView } from '#shared/contract/note-texts.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { PhraseFields } from './phrase-fields.tsx';
import { phraseInput, phraseRules, phraseValues } from './phrase-values.ts';
import { TextEditor, type TextEditorTask } from './text-editor.tsx';

const say = words.noteTexts;

/** The form for a phrase. */
export function PhrasePane({ text, scope, mayShare, ...task }: TextEditorTask<PhraseView>) {
  const add = useChannelMutation('visits.addPhrase');
  const change = useChannelMutation('visits.changePhrase');
  return (
    <TextEditor
      kind="phrase"
      text={text}
      title={text ? say.changePhrase : say.addPhrase}
      initial={phraseValues(text, scope)}
      rules={phraseRules}
      toInput={phraseInput}
      nameOf={({ abbreviation }) => `.${abbreviation}`}
      add={add.mutateAsync}
      change={(textId, edits) =>
        change.mutateAsync({ textId, edits } as Parameters<typeof change.mutateAsync>[0])
      }
      {...task}
    >
      {(form) => <PhraseFields form={form} mayShare={mayShare} isFocused={!text} />}
    </TextEditor>
  );
}
