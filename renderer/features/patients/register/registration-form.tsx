import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { newPatient, type PatientDetails } from '#shared/contract/patients.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { useChannelMutation } from '../../../app/queries.ts';
import { FieldSection } from '../../../components/field-section.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormFailure } from '../../../components/form/form-failure.tsx';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { FormPage, formPageClass } from '../../../components/form-page.tsx';
import { RestoredNote } from '../../../components/restored-note.tsx';
import { SplitView } from '../../../components/split-view.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import { ContactFields } from '../contact-fields.tsx';
import { IdentityFields } from '../identity-fields.tsx';
import { patientRules } from '../patient-rules.ts';
import { patientInput, patientValues } from '../patient-values.ts';
import { DuplicatesPane } from './duplicates-pane.tsx';

interface RegistrationFormProps {
  onRegistered: (patient: PatientDetails) => void;
  onCancel: () => void;
}

const say = words.patients.registration;

/** Name, birth date and sex first; the rest can follow. What is typed is kept until it is saved. */
export function RegistrationForm({ onRegistered, onCancel }: RegistrationFormProps) {
  const { locale } = useClinic();
  const reading = { locale, today: useToday() };
  const [initialValues] = useState(() => patientValues(undefined, reading));
  const form = useForm({
    initialValues,
    validate: patientRules('registration', reading),
    validateInputOnBlur: true,
  });
  const draft = useKeptDraft('patients.register', form, null);
  const register = useChannelMutation('patients.registerPatient');
  const submit = useFormSubmit(form, async (values) => {
    const patient = await register.mutateAsync(newPatient.parse(patientInput(values, reading)));
    draft.drop();
    onRegistered(patient);
  });
  const startOver = () => {
    draft.drop();
    form.reset();
  };
  return (
    <SplitView side={<DuplicatesPane typed={patientInput(form.values, reading)} />}>
      <Form onSubmit={submit.onSubmit} label={say.title} className={formPageClass}>
        <FormPage
          foot={
            <>
              <SubmitButton loading={submit.isSaving}>{say.save}</SubmitButton>
              <Button variant="default" onClick={onCancel}>
                {words.app.actions.cancel}
              </Button>
            </>
          }
        >
          {draft.isRestored && <RestoredNote onStartOver={startOver} />}
          <FormFailure failure={submit.failure} />
          <FieldSection title={say.required}>
            <IdentityFields form={form} isNew />
          </FieldSection>
          <ContactFields form={form} />
        </FormPage>
      </Form>
    </SplitView>
  );
}
