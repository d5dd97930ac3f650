import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormActions } from '../../../components/form/form-actions.tsx';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import { PhraseFields } from './phrase-fields.tsx';
import { phraseInput, phraseRules, phraseValues } from './phrase-values.ts';
import classes from './texts.module.css';

const say = words.noteTexts;

/** Makes a phrase of a text that was selected in the note, below the part it stands in. */
export function MakePhrase({ text, onClose }: { text: string; onClose: () => void }) {
  const form = useForm({
    initialValues: { ...phraseValues(undefined, 'personal'), text },
    validate: phraseRules,
    validateInputOnBlur: true,
  });
  const add = useChannelMutation('visits.addPhrase');
  const submit = useFormSubmit(form, async (values) => {
    const { abbreviation } = await add.mutateAsync(phraseInput(values));
    toastDone(fill(say.made, { abbreviation }));
    onClose();
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the note's own keys sleep in here
    <div className={classes.make} onKeyDown={(event) => event.stopPropagation()}>
      <Form onSubmit={submit.onSubmit} onEscape={onClose} label={say.makePhrase}>
        <Stack gap="sm">
          <PhraseFields form={form} mayShare isFocused />
          <FormActions
            failure={submit.failure}
            isSaving={submit.isSaving}
            save={say.save}
            onCancel={onClose}
            isSecondary
          />
        </Stack>
      </Form>
    </div>
  );
}
