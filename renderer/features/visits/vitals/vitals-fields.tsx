import { SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { type UnitSystem, unitConversion } from '#shared/domain/vital-units.ts';
import { words } from '#shared/words/words.ts';
import type { VitalsValues } from './vitals-values.ts';

const fields: readonly (keyof VitalsValues)[] = [
  'systolic',
  'diastolic',
  'heartRate',
  'temperature',
  'oxygenSaturation',
  'respiratoryRate',
  'weight',
  'height',
];

/** One small field for each vital sign, its unit behind it. */
export function VitalsFields({
  form,
  system,
}: {
  form: UseFormReturnType<VitalsValues>;
  system: UnitSystem;
}) {
  return (
    <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
      {fields.map((field, index) => (
        <TextInput
          key={field}
          label={words.visits.vitals[field]}
          inputMode="decimal"
          autoComplete="off"
          data-autofocus={index === 0 || undefined}
          rightSection={unitConversion(field, system).unit}
          rightSectionWidth={52}
          rightSectionProps={{
            style: { color: 'var(--muted)', fontSize: '0.8125rem', pointerEvents: 'none' },
          }}
          {...form.getInputProps(field)}
        />
      ))}
    </SimpleGrid>
  );
}
