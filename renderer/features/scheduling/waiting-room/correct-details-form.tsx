import { Button, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import type { PatientDetails } from '#shared/contract/patients.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { ConflictDialog } from '../../../components/conflict-dialog.tsx';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormFailure } from '../../../components/form/form-failure.tsx';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { PlainDateInput } from '../../../components/plain-date-input.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import { usePatientFieldWords } from '../../patients/edit/patient-field-words.ts';
import { useSavePatient } from '../../patients/edit/use-save-patient.ts';
import { patientRules } from '../../patients/patient-rules.ts';
import { patientBase, patientValues } from '../../patients/patient-values.ts';
import paneForm from '../pane-form.module.css';

interface CorrectDetailsFormProps {
  title: string;
  patient: PatientDetails;
  onClose: () => void;
}

const say = words.scheduling.waitingRoom.checkIn;
const fields = words.patients.fields;

/** What a patient at the desk says has changed, saved at once: only the fields that were changed are sent. */
export function CorrectDetailsForm({ title, patient, onClose }: CorrectDetailsFormProps) {
  const { locale } = useClinic();
  const reading = { locale, today: useToday() };
  const [initialValues] = useState(() => patientValues(patient, reading));
  const form = useForm({ initialValues, validate: patientRules('edit', reading), validateInputOnBlur: true });
  const draft = useKeptDraft(`waitingRoom.details:${patient._id}`, form, patientBase(patient));
  const onSaved = (isChanged: boolean) => {
    if (isChanged) toastDone(fill(say.saved, { name: fullName(patient) }));
    onClose();
  };
  const save = useSavePatient({ patientId: patient._id, form, draft, reading, onSaved });
  const giveUp = () => {
    draft.drop();
    onClose();
  };
  const text = (path: string, label: string) => (
    <TextInput label={label} autoComplete="off" {...form.getInputProps(path)} />
  );
  return (
    <Form onSubmit={save.onSubmit} label={say.form} className={paneForm.form}>
      <DetailsPane
        title={title}
        subtitle={say.form}
        onClose={giveUp}
        foot={
          <>
            <SubmitButton loading={save.isSaving}>{say.save}</SubmitButton>
            <Button variant="default" onClick={giveUp}>
              {words.app.actions.cancel}
            </Button>
          </>
        }
      >
        <Stack gap="sm">
          <FormFailure failure={save.failure} />
          <TextInput
            label={fields.phone}
            type="tel"
            autoComplete="off"
            autoFocus
            {...form.getInputProps('phone')}
          />
          {text('address.street', fields.street)}
          <SimpleGrid cols={2} spacing="sm">
            {text('address.zipCode', fields.zipCode)}
            {text('address.city', fields.city)}
            {text('address.state', fields.state)}
            {text('address.country', fields.country)}
          </SimpleGrid>
          {text('insurance.provider', fields.provider)}
          <SimpleGrid cols={2} spacing="sm">
            {text('insurance.policyNumber', fields.policyNumber)}
            {text('insurance.groupNumber', fields.groupNumber)}
          </SimpleGrid>
          <PlainDateInput label={fields.validUntil} {...form.getInputProps('insurance.validUntil')} />
        </Stack>
      </DetailsPane>
      <ConflictDialog
        clashes={save.clashes}
        {...usePatientFieldWords()}
        onChoose={save.resolve}
        onClose={save.closeConflict}
      />
    </Form>
  );
}
