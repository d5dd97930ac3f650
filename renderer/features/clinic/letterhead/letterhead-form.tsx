import { Input, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { Letterhead as LetterheadSaved } from '#shared/contract/letterhead.ts';
import { words } from '#shared/words/words.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { FieldSection } from '../../../components/field-section.tsx';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { useSaveEdits } from '../../../components/form/use-save-edits.ts';
import { Letterhead } from '../../../components/print/letterhead.tsx';
import { SettingsFrame } from '../settings-frame.tsx';
import classes from './letterhead-form.module.css';
import {
  type LetterheadValues,
  letterheadBase,
  letterheadErrors,
  letterheadInput,
  letterheadValues,
  showLetterhead,
} from './letterhead-values.ts';
import { LogoField } from './logo-field.tsx';

const say = words.letterhead;
const { saved: savedWord, unchanged } = words.clinic.settings;

/** The lines and the logo above the clinic's papers, with how they will look. */
export function LetterheadForm({ saved }: { saved: LetterheadSaved }) {
  const base = letterheadBase(saved);
  const [initialValues] = useState(() => letterheadValues(base));
  const form = useForm<LetterheadValues>({
    initialValues,
    validate: letterheadErrors,
    validateInputOnBlur: true,
  });
  const draft = useKeptDraft('clinic.letterhead', form, base);
  const update = useChannelMutation('clinic.updateLetterhead');
  const save = useSaveEdits({
    form,
    draft,
    toInput: letterheadInput,
    send: (edits) => update.mutateAsync({ edits } as Parameters<typeof update.mutateAsync>[0]),
    onSaved: (isChanged) => toastDone(isChanged ? savedWord : unchanged),
  });
  const startOver = () => {
    draft.setBase(base);
    form.setValues(letterheadValues(base));
    draft.drop();
  };
  return (
    <SettingsFrame
      title={say.title}
      save={save}
      isRestored={draft.isRestored}
      onStartOver={startOver}
      fieldLabel={(field) => (field === 'logo' ? say.logo : say.lines)}
      showValue={showLetterhead}
    >
      <FieldSection title={say.lines} description={say.linesHint}>
        <Textarea
          label={say.address}
          description={say.addressHint}
          autosize
          minRows={2}
          maxRows={5}
          maw={420}
          {...form.getInputProps('address')}
        />
        <TextInput label={say.phone} description={say.phoneHint} maw={420} {...form.getInputProps('phone')} />
        <TextInput label={say.email} maw={420} {...form.getInputProps('email')} />
        <TextInput label={say.website} maw={420} {...form.getInputProps('website')} />
        <TextInput
          label={say.registration}
          description={say.registrationHint}
          maw={420}
          {...form.getInputProps('registration')}
        />
      </FieldSection>
      <LogoField value={form.values.logo} onChange={(logo) => form.setFieldValue('logo', logo)} />
      <Input.Wrapper label={say.preview}>
        <div className={classes.preview}>
          <Letterhead
            letterhead={{ name: saved.name, ...letterheadInput(form.values) }}
            title={say.paperTitle}
          />
        </div>
      </Input.Wrapper>
    </SettingsFrame>
  );
}
