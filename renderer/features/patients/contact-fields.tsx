import { SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { words } from '#shared/words/words.ts';
import { FieldSection } from '../../components/field-section.tsx';
import { PlainDateInput } from '../../components/plain-date-input.tsx';
import type { PatientValues } from './patient-values.ts';

const say = words.patients.fields;
const sections = words.patients.sections;

/** Contact, emergency contact and insurance: what can follow later. */
export function ContactFields({ form }: { form: UseFormReturnType<PatientValues> }) {
  const text = (path: string, label: string) => (
    <TextInput label={label} autoComplete="off" {...form.getInputProps(path)} />
  );
  return (
    <>
      <FieldSection title={sections.contact}>
        <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
          <TextInput label={say.phone} type="tel" autoComplete="off" {...form.getInputProps('phone')} />
          <TextInput label={say.email} type="email" autoComplete="off" {...form.getInputProps('email')} />
          {text('address.street', say.street)}
          {text('address.city', say.city)}
        </SimpleGrid>
        <SimpleGrid cols={3} spacing="md">
          {text('address.zipCode', say.zipCode)}
          {text('address.state', say.state)}
          {text('address.country', say.country)}
        </SimpleGrid>
      </FieldSection>
      <FieldSection title={sections.emergency}>
        <SimpleGrid cols={3} spacing="md">
          {text('emergencyContact.name', say.contactName)}
          {text('emergencyContact.relationship', say.contactRelationship)}
          {text('emergencyContact.phone', say.contactPhone)}
        </SimpleGrid>
      </FieldSection>
      <FieldSection title={sections.insurance}>
        <SimpleGrid cols={2} spacing="md" verticalSpacing="sm">
          {text('insurance.provider', say.provider)}
          <PlainDateInput label={say.validUntil} {...form.getInputProps('insurance.validUntil')} />
          {text('insurance.policyNumber', say.policyNumber)}
          {text('insurance.groupNumber', say.groupNumber)}
        </SimpleGrid>
      </FieldSection>
    </>
  );
}
