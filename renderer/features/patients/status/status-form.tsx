import { Button, Radio, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { PatientDetails } from '#shared/contract/patients.ts';
import { patientStatuses } from '#shared/domain/patient.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { patientStatusLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { ConflictDialog } from '../../../components/conflict-dialog.tsx';
import { dateInput, editableDate } from '../../../components/editable-date.ts';
import { FieldSection } from '../../../components/field-section.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormFailure } from '../../../components/form/form-failure.tsx';
import { FormPage, formPageClass } from '../../../components/form-page.tsx';
import { PlainDateInput } from '../../../components/plain-date-input.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import { type StatusValues, statusErrors } from './status-values.ts';
import { useChangeStatus } from './use-change-status.ts';

interface StatusFormProps {
  patient: PatientDetails;
  onDone: () => void;
}

const say = words.registry.status;

/** Active, inactive or deceased, each with what follows from it. */
export function StatusForm({ patient, onDone }: StatusFormProps) {
  const { locale } = useClinic();
  const today = useToday();
  const formats = useFormats();
  const initialValues: StatusValues = {
    status: patient.status,
    deceasedOn: editableDate(patient.deceasedOn, locale),
  };
  const readDate = (text: string) => dateInput(text, locale, today, true) ?? null;
  const form = useForm<StatusValues>({
    initialValues,
    validate: (values) => statusErrors(values, { today, born: patient.dateOfBirth, readDate }),
    validateInputOnBlur: true,
  });
  const change = useChangeStatus(patient, form, readDate, onDone);
  return (
    <Form
      onSubmit={change.onSubmit}
      label={fill(say.title, { name: fullName(patient) })}
      className={formPageClass}
    >
      <FormPage
        foot={
          <>
            <SubmitButton loading={change.isSaving}>{say.save}</SubmitButton>
            <Button variant="default" onClick={onDone}>
              {words.app.actions.cancel}
            </Button>
          </>
        }
      >
        <FormFailure failure={change.failure} />
        <FieldSection title={say.legend}>
          <Stack gap={12}>
            <Radio.Group aria-label={say.legend} {...form.getInputProps('status')}>
              <Stack gap={12}>
                {patientStatuses.map((status) => (
                  <Radio
                    key={status}
                    value={status}
                    label={patientStatusLabels[status]}
                    description={say.texts[status]}
                    data-path={status === patient.status ? 'status' : undefined}
                  />
                ))}
              </Stack>
            </Radio.Group>
            {form.values.status === 'deceased' && (
              <PlainDateInput
                label={say.deceasedOn}
                maw={320}
                data-path="deceasedOn"
                isBirth={false}
                {...form.getInputProps('deceasedOn')}
              />
            )}
          </Stack>
        </FieldSection>
      </FormPage>
      <ConflictDialog
        clashes={change.clashes}
        fieldLabel={(field) => (field === 'status' ? say.legend : say.deceasedOn)}
        showValue={(field, value) => {
          if (typeof value !== 'string') return '';
          if (field !== 'status') return formats.date(value);
          return patientStatuses.find((status) => status === value) ? labelOf(value) : value;
        }}
        onChoose={change.resolve}
        onClose={change.closeConflict}
      />
    </Form>
  );
}

const labels: Record<string, string> = patientStatusLabels;
const labelOf = (status: string) => labels[status] ?? status;
