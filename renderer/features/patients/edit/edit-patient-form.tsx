import { Button } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { PatientDetails } from '#shared/contract/patients.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { ConflictDialog } from '../../../components/conflict-dialog.tsx';
import { FieldSection } from '../../../components/field-section.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormFailure } from '../../../components/form/form-failure.tsx';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { FormPage, formPageClass } from '../../../components/form-page.tsx';
import { RestoredNote } from '../../../components/restored-note.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import { ContactFields } from '../contact-fields.tsx';
import { IdentityFields } from '../identity-fields.tsx';
import { patientRules } from '../patient-rules.ts';
import { patientBase, patientValues } from '../patient-values.ts';
import { usePatientFieldWords } from './patient-field-words.ts';
import { useSavePatient } from './use-save-patient.ts';

interface EditPatientFormProps {
  patient: PatientDetails;
  onSaved: (isChanged: boolean) => void;
  onCancel: () => void;
}

const say = words.patients;

/** Sends only the fields that were changed. Where someone else changed one too, both values are shown. */
export function EditPatientForm({ patient, onSaved, onCancel }: EditPatientFormProps) {
  const { locale } = useClinic();
  const reading = { locale, today: useToday() };
  const [initialValues] = useState(() => patientValues(patient, reading));
  const form = useForm({ initialValues, validate: patientRules('edit', reading), validateInputOnBlur: true });
  const draft = useKeptDraft(`patients.edit:${patient._id}`, form, patientBase(patient));
  const save = useSavePatient({ patientId: patient._id, form, draft, reading, onSaved });
  const fieldWords = usePatientFieldWords();
  const startOver = () => {
    draft.drop();
    draft.setBase(patientBase(patient));
    form.setValues(patientValues(patient, reading));
  };
  return (
    <Form
      onSubmit={save.onSubmit}
      label={fill(say.edit.title, { name: fullName(patient) })}
      className={formPageClass}
    >
      <FormPage
        foot={
          <>
            <SubmitButton loading={save.isSaving}>{say.edit.save}</SubmitButton>
            <Button
              variant="default"
              onClick={() => {
                draft.drop();
                onCancel();
              }}
            >
              {words.app.actions.cancel}
            </Button>
          </>
        }
      >
        {draft.isRestored && <RestoredNote onStartOver={startOver} />}
        <FormFailure failure={save.failure} />
        <FieldSection title={say.sections.identity}>
          <IdentityFields form={form} isNew={false} />
        </FieldSection>
        <ContactFields form={form} />
      </FormPage>
      <ConflictDialog
        clashes={save.clashes}
        {...fieldWords}
        onChoose={save.resolve}
        onClose={save.closeConflict}
      />
    </Form>
  );
}
