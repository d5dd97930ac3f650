import { Button, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { appointmentTypes } from '#shared/domain/appointment.ts';
import { appointmentTypeLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { Form } from '../../../components/form/form.tsx';
import { FormFailure } from '../../../components/form/form-failure.tsx';
import { RestoredNote } from '../../../components/restored-note.tsx';
import { SubmitButton } from '../../../components/submit-button.tsx';
import paneForm from '../pane-form.module.css';
import { focusNextEmpty } from './focus-next-empty.ts';
import { PatientField } from './patient-field.tsx';
import { PlacePicker } from './place-picker.tsx';
import { readPlace } from './place-values.ts';
import { useBookingForm } from './use-booking-form.ts';

interface BookingPaneProps {
  onBooked: (id: string, date: string) => void;
  onClose: () => void;
}

const say = words.scheduling.booking;
const types = appointmentTypes.map((value) => ({ value, label: appointmentTypeLabels[value] }));

/** A new appointment. Closing keeps what is typed. */
export function BookingPane({ onBooked, onClose }: BookingPaneProps) {
  const { form, place, reading, submit, isRestored, startOver } = useBookingForm(onBooked);
  return (
    <Form onSubmit={submit.onSubmit} label={say.title} className={paneForm.form}>
      <DetailsPane
        title={say.title}
        onClose={onClose}
        foot={
          <>
            <SubmitButton loading={submit.isSaving}>{say.save}</SubmitButton>
            {form.isDirty() && (
              <Button variant="default" onClick={startOver}>
                {say.startOver}
              </Button>
            )}
          </>
        }
      >
        <Stack gap="sm">
          {isRestored && form.isDirty() && <RestoredNote onStartOver={startOver} />}
          <FormFailure failure={submit.failure} />
          <PatientField
            patient={form.values.patient}
            error={form.errors.patient}
            onChoose={(patient) => {
              form.setFieldValue('patient', patient);
              if (patient) focusNextEmpty(form.values);
            }}
            onLeave={() => void form.validateField('patient')}
          />
          <PlacePicker
            place={place}
            read={readPlace(form.values, reading)}
            acceptOutside={say.acceptOutside}
          />
          <Select label={say.type} data={types} allowDeselect={false} {...form.getInputProps('type')} />
          <TextInput label={say.reason} autoComplete="off" {...form.getInputProps('reason')} />
          <Textarea label={say.notes} autosize minRows={2} {...form.getInputProps('notes')} />
        </Stack>
      </DetailsPane>
    </Form>
  );
}
