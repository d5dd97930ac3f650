import { Checkbox, SimpleGrid, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { words } from '#shared/words/words.ts';
import { PlainDateInput } from '../../components/plain-date-input.tsx';
import { GenderField } from './gender-field.tsx';
import type { PatientValues } from './patient-values.ts';

const say = words.patients.fields;

/** Name, birth date and sex: what tells patients apart. */
export function IdentityFields({ form, isNew }: { form: UseFormReturnType<PatientValues>; isNew: boolean }) {
  return (
    <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
      <TextInput
        label={say.lastName}
        autoFocus={isNew}
        autoComplete="off"
        {...form.getInputProps('lastName')}
      />
      <TextInput label={say.firstName} autoComplete="off" {...form.getInputProps('firstName')} />
      <Stack gap={8}>
        <PlainDateInput label={say.dateOfBirth} isBirth {...form.getInputProps('dateOfBirth')} />
        <Checkbox
          label={say.isDateOfBirthEstimated}
          {...form.getInputProps('isDateOfBirthEstimated', { type: 'checkbox' })}
        />
      </Stack>
      <GenderField label={say.gender} {...form.getInputProps('gender')} />
    </SimpleGrid>
  );
}
