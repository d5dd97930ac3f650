import { Checkbox, Group, Text, TextInput } from '@mantine/core';
import { staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { PlainDateInput } from '../../../components/plain-date-input.tsx';
import { LengthField } from '../booking/length-field.tsx';
import { PatientField } from '../booking/patient-field.tsx';
import { TypeField } from '../booking/type-field.tsx';
import { AmongField } from '../next-free/among-field.tsx';
import { WeekdaysField } from '../next-free/weekdays-field.tsx';
import { PaneForm } from '../pane-form.tsx';
import { useWaitForm } from './use-wait-form.ts';

const say = words.waitlist.form;

/** Puts somebody on the waitlist. Closing keeps what is typed. */
export function WaitPane({ onAdded, onClose }: { onAdded: () => void; onClose: () => void }) {
  const formats = useFormats();
  const { form, submit, isRestored, startOver } = useWaitForm(onAdded);
  const { values, errors } = form;
  const { earlierThan } = values;
  const day = (field: 'notBefore' | 'notAfter') => (
    <PlainDateInput label={say[field]} placeholder={say.anyDay} flex={1} {...form.getInputProps(field)} />
  );
  const time = (field: 'earliest' | 'latest') => (
    <TextInput
      label={say[field]}
      placeholder={words.scheduling.nextFree.anyTime}
      flex={1}
      autoComplete="off"
      {...form.getInputProps(field)}
    />
  );
  return (
    <PaneForm
      title={say.title}
      save={say.save}
      submit={submit}
      isDirty={form.isDirty()}
      isRestored={isRestored}
      onStartOver={startOver}
      onClose={onClose}
    >
      <PatientField
        patient={values.patient}
        error={errors.patient}
        onChoose={(patient) => form.setValues({ patient, earlierThan: null })}
        onLeave={() => void form.validateField('patient')}
      />
      {earlierThan && (
        <Text size="sm">
          {fill(say.earlierThan, {
            date: formats.dayOf(earlierThan.dateTime),
            time: formats.time(earlierThan.dateTime),
            doctor: staffName({ ...earlierThan.doctor, role: 'doctor' }),
          })}
        </Text>
      )}
      <AmongField value={values.among} onChange={(among) => form.setFieldValue('among', among)} />
      <LengthField
        place={{
          values,
          errors,
          set: (changed) => form.setValues(changed),
          check: () => form.validateField('length'),
        }}
      />
      <WeekdaysField
        chosen={values.weekdays}
        onChange={(weekdays) => form.setFieldValue('weekdays', weekdays)}
      />
      <Group gap="sm" align="flex-start" wrap="nowrap">
        {time('earliest')}
        {time('latest')}
      </Group>
      <Group gap="sm" align="flex-start" wrap="nowrap">
        {day('notBefore')}
        {day('notAfter')}
      </Group>
      <TypeField type={values.type} onChoose={(type) => form.setFieldValue('type', type)} />
      <TextInput
        label={words.scheduling.booking.reason}
        autoComplete="off"
        {...form.getInputProps('reason')}
      />
      <Checkbox label={say.urgent} {...form.getInputProps('isUrgent', { type: 'checkbox' })} />
    </PaneForm>
  );
}
