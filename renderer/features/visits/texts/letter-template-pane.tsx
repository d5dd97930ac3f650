import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { LetterTemplateView } from '#shared/contract/note-texts.ts';
import type { TextScope } from '#shared/domain/note-text.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { useSaveEdits } from '../../../components/form/use-save-edits.ts';
import { LetterTemplateFields } from './letter-template-fields.tsx';
import { letterTemplateInput, letterTemplateRules, letterTemplateValues } from './letter-template-values.ts';
import { RemoveText } from './remove-text.tsx';
import { TextForm } from './text-form.tsx';

interface LetterTemplatePaneProps {
  /** Undefined for a new one. */
  template: LetterTemplateView | undefined;
  /** Who has a new one, and whether the person may choose. */
  scope: TextScope;
  mayShare: boolean;
  onSaved: (textId: string) => void;
  onClose: () => void;
}

const say = words.noteTexts;

/** The form for a template of letters, beside the list. */
export function LetterTemplatePane({ template, scope, mayShare, onSaved, onClose }: LetterTemplatePaneProps) {
  const [initialValues] = useState(() => letterTemplateValues(template, scope));
  const form = useForm({ initialValues, validate: letterTemplateRules, validateInputOnBlur: true });
  const formKey = `visits.letterTemplate:${template?._id ?? 'new'}`;
  const draft = useKeptDraft(formKey, form, letterTemplateInput(initialValues));
  const add = useChannelMutation('visits.addLetterTemplate');
  const change = useChannelMutation('visits.changeLetterTemplate');
  const save = useSaveEdits({
    form,
    draft,
    toInput: letterTemplateInput,
    send: async (edits) => {
      if (!template) onSaved((await add.mutateAsync(letterTemplateInput(form.getValues())))._id);
      else
        await change.mutateAsync({ textId: template._id, edits } as Parameters<typeof change.mutateAsync>[0]);
    },
    onSaved: () => toastDone(fill(say.saved, { name: letterTemplateInput(form.getValues()).name })),
  });
  const title = template ? say.changeLetter : say.addLetter;
  const startOver = () => {
    form.reset();
    draft.drop();
  };
  const cancel = () => {
    draft.drop();
    onClose();
  };
  return (
    <DetailsPane
      title={title}
      onClose={onClose}
      foot={template && <RemoveText kind="letter" text={template} name={template.name} />}
    >
      <TextForm
        label={title}
        save={save}
        isRestored={draft.isRestored}
        onStartOver={startOver}
        onCancel={cancel}
      >
        <LetterTemplateFields form={form} mayShare={mayShare} isFocused={!template} />
      </TextForm>
    </DetailsPane>
  );
}
