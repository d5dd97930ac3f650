import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDeferredValue, useState } from 'react';
import { useNavigate } from 'react-router';
import type { LetterSources } from '#shared/contract/letters.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { useScreenKeys } from '../../../app/screen-keys.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormFailure } from '../../../components/form/form-failure.tsx';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { PageHeader } from '../../../components/page-header.tsx';
import printClasses from '../../../components/print/print.module.css';
import { usePrintWords } from '../../../components/print/use-print-words.ts';
import { RestoredNote } from '../../../components/restored-note.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import { letterAddress } from './letter-addresses.ts';
import { LetterFieldsForm } from './letter-fields.tsx';
import { emptyLetter, type LetterForm, letterErrors, letterFields } from './letter-form.ts';
import { LetterSheet } from './letter-sheet.tsx';
import { letterText } from './letter-values.ts';
import type { OfferedLetter } from './offered-letters.ts';

const say = words.letters;

/** The fields and the text of a letter at the left, its sheet at the right. What is issued is kept; then it is printed. */
export function LetterDesk({ offered, sources }: { offered: OfferedLetter; sources: LetterSources }) {
  const { kind, templateId = kind, name } = offered;
  const navigate = useNavigate();
  const print = usePrintWords();
  const { locale } = useClinic();
  const { patient, visit, doctorName, letterhead } = sources;
  const [initialValues] = useState(() => emptyLetter(name, print.today, locale));
  const fieldsOf = (values: LetterForm) => letterFields(values, print.today, locale);
  const textOf = (values: LetterForm) =>
    values.ownText ?? letterText(offered, sources, fieldsOf(values), print);
  const form = useForm<LetterForm>({
    initialValues,
    validateInputOnBlur: true,
    validate: (values) =>
      letterErrors({ kind, form: values, fields: fieldsOf(values), text: textOf(values) }),
  });
  const draft = useKeptDraft(`visits.letter:${visit._id}:${templateId}`, form, initialValues);
  const { mutateAsync } = useChannelMutation('visits.issueLetter');
  const save = useFormSubmit(
    form,
    async (values) => {
      const { title, recipient } = values;
      const text = textOf(values);
      const letter = await mutateAsync({ visitId: visit._id, kind, title, recipient, text });
      draft.drop();
      toastDone(fill(say.issued, { number: letter.letterId }));
      void navigate(letterAddress(letter._id), { replace: true });
    },
    (path) => (path === 'text' ? 'ownText' : path),
  );
  const close = () => void navigate(-1);
  useScreenKeys(say.form, [{ keys: 'Escape', label: words.app.actions.close, run: close }]);

  const filled = letterText(offered, sources, fieldsOf(form.values), print);
  const text = useDeferredValue(form.values.ownText ?? filled);
  const { title, recipient } = form.values;
  return (
    <Form onSubmit={save.onSubmit} onEscape={close} label={say.form} className={printClasses.desk}>
      <PageHeader
        title={name}
        actions={
          <>
            <Button variant="default" onClick={close}>
              {words.app.actions.close}
            </Button>
            <SubmitButton loading={save.isSaving}>{say.issue}</SubmitButton>
          </>
        }
      />
      <div className={printClasses.body}>
        <div className={printClasses.aside}>
          {draft.isRestored && (
            <RestoredNote
              onStartOver={() => {
                form.setValues(initialValues);
                draft.drop();
              }}
            />
          )}
          <FormFailure failure={save.failure} />
          <LetterFieldsForm kind={kind} form={form} filled={filled} />
        </div>
        <LetterSheet letter={{ letterhead, patient, doctorName, title, recipient, text }} />
      </div>
    </Form>
  );
}
