import { Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { contract } from '#shared/contract/contract.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormActions } from '../../../components/form/form-actions.tsx';
import { formRules } from '../../../components/form/form-rules.ts';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { Panel } from '../../../components/panel.tsx';

interface AmendValues {
  text: string;
  reason: string;
}

const say = words.visits.amend;

/** Under which key a half-typed amendment is kept. */
export const amendFormKey = (visitId: string) => `visits.amend:${visitId}`;

/** Adds to a completed note. */
export function AmendForm({ visitId, onClose }: { visitId: string; onClose: () => void }) {
  const form = useForm<AmendValues>({
    initialValues: { text: '', reason: '' },
    validateInputOnBlur: true,
    validate: formRules(
      contract['visits.amendVisit'].input.omit({ visitId: true }),
      (values: AmendValues) => values,
    ),
  });
  const draft = useKeptDraft(amendFormKey(visitId), form, form.values);
  const { mutateAsync } = useChannelMutation('visits.amendVisit');
  const save = useFormSubmit(form, async (values) => {
    await mutateAsync({ visitId, ...values });
    draft.drop();
    toastDone(say.saved);
    onClose();
  });
  const ways = draft.waysOut(onClose);
  return (
    <Panel title={say.title}>
      <Form onSubmit={save.onSubmit} onEscape={ways.onEscape} label={say.title}>
        <Stack gap="sm">
          <Text size="sm" c="dimmed">
            {say.explain}
          </Text>
          <Textarea
            label={say.text}
            autosize
            minRows={3}
            autoFocus
            spellCheck
            {...form.getInputProps('text')}
          />
          <TextInput label={say.reason} spellCheck {...form.getInputProps('reason')} />
          <FormActions
            failure={save.failure}
            isSaving={save.isSaving}
            save={say.save}
            onCancel={ways.onCancel}
          />
        </Stack>
      </Form>
    </Panel>
  );
}
