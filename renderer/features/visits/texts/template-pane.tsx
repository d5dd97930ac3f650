import type { TemplateView } from '#shared/contract/note-texts.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { TemplateFields } from './template-fields.tsx';
import { templateInput, templateRules, templateValues } from './template-values.ts';
import { TextEditor, type TextEditorTask } from './text-editor.tsx';

const say = words.noteTexts;

/** The form for a template of notes. */
export function TemplatePane({ text, scope, mayShare, ...task }: TextEditorTask<TemplateView>) {
  const add = useChannelMutation('visits.addTemplate');
  const change = useChannelMutation('visits.changeTemplate');
  return (
    <TextEditor
      kind="template"
      text={text}
      title={text ? say.changeTemplate : say.addTemplate}
      initial={templateValues(text, scope)}
      rules={templateRules}
      toInput={templateInput}
      nameOf={({ name }) => name}
      add={add.mutateAsync}
      change={(textId, edits) =>
        change.mutateAsync({ textId, edits } as Parameters<typeof change.mutateAsync>[0])
      }
      {...task}
    >
      {(form) => <TemplateFields form={form} mayShare={mayShare} isFocused={!text} />}
    </TextEditor>
  );
}
