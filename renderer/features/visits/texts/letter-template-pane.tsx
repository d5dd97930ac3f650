import type { LetterTemplateView } from '#shared/contract/note-texts.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { LetterTemplateFields } from './letter-template-fields.tsx';
import { letterTemplateInput, letterTemplateRules, letterTemplateValues } from './letter-template-values.ts';
import { TextEditor, type TextEditorTask } from './text-editor.tsx';

const say = words.noteTexts;

/** The form for a template of letters. */
export function LetterTemplatePane({ text, scope, mayShare, ...task }: TextEditorTask<LetterTemplateView>) {
  const add = useChannelMutation('visits.addLetterTemplate');
  const change = useChannelMutation('visits.changeLetterTemplate');
  return (
    <TextEditor
      kind="letter"
      text={text}
      title={text ? say.changeLetter : say.addLetter}
      initial={letterTemplateValues(text, scope)}
      rules={letterTemplateRules}
      toInput={letterTemplateInput}
      nameOf={({ name }) => name}
      add={add.mutateAsync}
      change={(textId, edits) =>
        change.mutateAsync({ textId, edits } as Parameters<typeof change.mutateAsync>[0])
      }
      {...task}
    >
      {(form) => <LetterTemplateFields form={form} mayShare={mayShare} isFocused={!text} />}
    </TextEditor>
  );
}
