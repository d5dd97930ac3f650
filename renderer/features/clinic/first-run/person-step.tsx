import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { StaffRole } from '#shared/domain/user.ts';
import { roleLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { FormFailure } from '../../../components/form/form-failure.tsx';
import { NewPasswordField } from '../../../components/form/new-password-field.tsx';
import type { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import { StepCard } from './step-card.tsx';
import type { SetUpForm } from './use-set-up-form.ts';

interface PersonStepProps {
  form: SetUpForm;
  submit: ReturnType<typeof useFormSubmit>;
  onBack: () => void;
}

const say = words.clinic.person;
const order = ['doctor', 'nurse', 'receptionist', 'admin'] as const satisfies readonly StaffRole[];
const jobs = order.map((role) => ({
  value: role,
  label: role === 'admin' ? say.adminOnly : roleLabels[role],
}));

/** The first person, who becomes administrator. */
export function PersonStep({ form, submit, onBack }: PersonStepProps) {
  return (
    <StepCard
      step="person"
      title={say.title}
      lead={say.lead}
      submit={say.submit}
      isBusy={submit.isSaving}
      onBack={onBack}
      onSubmit={submit.onSubmit}
    >
      <SimpleGrid cols={2} spacing="sm">
        <TextInput
          label={say.firstName}
          autoFocus
          autoComplete="given-name"
          {...form.getInputProps('person.firstName')}
        />
        <TextInput
          label={say.lastName}
          autoComplete="family-name"
          {...form.getInputProps('person.lastName')}
        />
      </SimpleGrid>
      <TextInput
        label={say.email}
        description={say.emailHint}
        type="email"
        autoComplete="username"
        {...form.getInputProps('person.email')}
      />
      <NewPasswordField label={say.password} {...form.getInputProps('person.password')} />
      <Select
        label={say.role}
        description={say.roleHint}
        data={jobs}
        allowDeselect={false}
        {...form.getInputProps('person.role')}
      />
      <FormFailure failure={submit.failure} />
    </StepCard>
  );
}
