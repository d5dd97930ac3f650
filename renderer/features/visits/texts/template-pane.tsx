import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { TemplateView } from '#shared/contract/note-texts.ts';
import type { TextScope } from '#shared/domain/note-text.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { useSaveEdits } from '../../../components/form/use-save-edits.ts';
import { RemoveText } from './remove-text.tsx';
import { TemplateFields } from './template-fields.tsx';
import { templateInput, templateRules, templateValues } from './template-values.ts';
import { TextForm } from './text-form.tsx';

interface TemplatePaneProps {
  /** Undefined for a new one. */
  template: TemplateView | undefined;
  /** Who has a new one, and whether the person may choose. */
  scope: TextScope;
  mayShare: boolean;
  onSaved: (textId: string) => void;
  onClose: () => void;
}

const say = words.noteTexts;

/** The form for a template, beside the list. */
export function TemplatePane({ template, scope, mayShare, onSaved, onClose }: TemplatePaneProps) {
  const [initialValues] = useState(() => templateValues(template, scope));
  const form = useForm({ initialValues, validate: templateRules, validateInputOnBlur: true });
  const formKey = `visits.template:${template?._id ?? 'new'}`;
  const draft = useKeptDraft(formKey, form, templateInput(initialValues));
  const add = useChannelMutation('visits.addTemplate');
  const change = useChannelMutation('visits.changeTemplate');
  const save = useSaveEdits({
    form,
    draft,
    toInput: templateInput,
    send: async (edits) => {
      if (!template) onSaved((await add.mutateAsync(templateInput(form.getValues())))._id);
      else
        await change.mutateAsync({ textId: template._id, edits } as Parameters<typeof change.mutateAsync>[0]);
    },
    onSaved: () => toastDone(fill(say.saved, { name: templateInput(form.getValues()).name })),
  });
  const title = template ? say.changeTemplate : say.addTemplate;
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
      foot={template && <RemoveText kind="template" text={template} name={template.name} />}
    >
      <TextForm
        label={title}
        save={save}
        isRestored={draft.isRestored}
        onStartOver={startOver}
        onCancel={cancel}
      >
        <TemplateFields form={form} mayShare={mayShare} />
      </TextForm>
    </DetailsPane>
  );
}
