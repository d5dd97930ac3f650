import { Group, Radio } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Gender, genders } from '#shared/domain/user.ts';
import { genderLabels } from '#shared/words/labels.ts';

interface GenderFieldProps {
  label: string;
  value?: Gender | null;
  onChange?: (value: string) => void;
  error?: ReactNode;
  'data-path'?: string;
}

/** Sex, as the clinic's forms have it. */
export function GenderField({ label, value, onChange, error, 'data-path': path }: GenderFieldProps) {
  return (
    <Radio.Group label={label} value={value ?? null} onChange={(next) => onChange?.(next)} error={error}>
      <Group gap="md" mt={6}>
        {genders.map((gender, index) => (
          <Radio
            key={gender}
            value={gender}
            label={genderLabels[gender]}
            data-path={index === 0 ? path : undefined}
          />
        ))}
      </Group>
    </Radio.Group>
  );
}
