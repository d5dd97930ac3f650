import { Button, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from 'react-router';
import type { PatientDetails } from '#shared/contract/patients.ts';
import { fullName } from '#shared/domain/user.ts';
import { sayFieldError } from '#shared/words/field-errors.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { ChartScope } from '../../../app/chart-scope.tsx';
import { useChannel, useChannelMutation } from '../../../app/queries.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { FieldSection } from '../../../components/field-section.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormFailure } from '../../../components/form/form-failure.tsx';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import { FormPage, formPageClass } from '../../../components/form-page.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import { PatientHeader } from '../../../components/patient-header.tsx';
import { usePatientId } from '../use-patient-id.ts';
import { useRestorePatient } from './use-restore-patient.ts';

const say = words.registry.remove;
const REASON_LENGTH = 500;

/** An administrator deletes a record, with the reason and the patient's header in sight. */
export function DeleteScreen() {
  const patientId = usePatientId();
  const answer = useChannel('patients.getPatient', { patientId });
  const { data: patient } = answer;
  return (
    <ChartScope key={patientId} patientId={patientId}>
      <PatientHeader patientId={patientId} />
      <ListPending answer={answer} />
      {patient && <DeleteForm patient={patient} />}
    </ChartScope>
  );
}

function DeleteForm({ patient }: { patient: PatientDetails }) {
  const navigate = useNavigate();
  const remove = useChannelMutation('patients.deletePatient');
  const restore = useRestorePatient();
  const name = fullName(patient);
  const form = useForm({
    initialValues: { reason: '' },
    validate: { reason: (text) => (text.trim() === '' ? sayFieldError('REQUIRED') : null) },
  });
  const submit = useFormSubmit(form, async ({ reason }) => {
    await remove.mutateAsync({ patientId: patient._id, revision: patient.revision, reason });
    toastDone(fill(say.done, { name }), () => void restore(patient));
    void navigate('/patients', { replace: true });
  });
  return (
    <Form onSubmit={submit.onSubmit} label={fill(say.title, { name })} className={formPageClass}>
      <FormPage
        foot={
          <>
            <Button type="submit" color="red" loading={submit.isSaving}>
              {say.save}
            </Button>
            <Button variant="default" onClick={() => void navigate(-1)}>
              {words.app.actions.cancel}
            </Button>
          </>
        }
      >
        <FormFailure failure={submit.failure} />
        <FieldSection title={fill(say.title, { name })} description={say.text}>
          <Text c="dimmed" size="sm">
            {say.hint}
          </Text>
          <TextInput
            label={say.reason}
            maxLength={REASON_LENGTH}
            autoComplete="off"
            autoFocus
            data-path="reason"
            {...form.getInputProps('reason')}
          />
        </FieldSection>
      </FormPage>
    </Form>
  );
}
