import { Checkbox, Select, SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { staffRoles } from '#shared/domain/user.ts';
import { roleLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import type { StaffValues } from './staff-values.ts';

const say = words.accounts.staffForm;
const roles = staffRoles.map((role) => ({ value: role, label: roleLabels[role] }));

/** What is known of a member of staff; a doctor's speciality and licence only for doctors. */
export function StaffFields({ form }: { form: UseFormReturnType<StaffValues> }) {
  const text = (path: keyof StaffValues) => ({ autoComplete: 'off', ...form.getInputProps(path) });
  const { role } = form.values;
  return (
    <>
      <SimpleGrid cols={2} spacing="sm">
        <TextInput label={say.firstName} autoFocus {...text('firstName')} />
        <TextInput label={say.lastName} {...text('lastName')} />
      </SimpleGrid>
      <TextInput label={say.email} type="email" {...text('email')} />
      <Select label={say.role} data={roles} allowDeselect={false} {...form.getInputProps('role')} />
      {role !== 'admin' && (
        <Checkbox
          label={say.isAdmin}
          description={say.isAdminHint}
          {...form.getInputProps('isAdmin', { type: 'checkbox' })}
        />
      )}
      {role === 'doctor' && (
        <SimpleGrid cols={2} spacing="sm">
          <TextInput label={say.specialization} {...text('specialization')} />
          <TextInput label={say.licenseNumber} {...text('licenseNumber')} />
        </SimpleGrid>
      )}
      <SimpleGrid cols={2} spacing="sm">
        <TextInput label={say.phone} type="tel" {...text('phone')} />
        <TextInput label={say.department} {...text('department')} />
      </SimpleGrid>
    </>
  );
}
