import { SimpleGrid, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { ShownVital } from '#shared/domain/judge-vitals.ts';
import type { SpokenVital } from '#shared/domain/spoken-vital.ts';
import { type UnitSystem, vitalUnit } from '#shared/domain/vital-units.ts';
import { words } from '#shared/words/words.ts';
import type { EarlierVital } from './vital-history.ts';
import { VitalTrend } from './vital-trend.tsx';
import classes from './vitals.module.css';
import { spokenVitals, type VitalsValues } from './vitals-values.ts';

interface VitalsFieldsProps {
  form: UseFormReturnType<VitalsValues>;
  system: UnitSystem;
  bmi: number | undefined;
  earlier: (vital: ShownVital) => EarlierVital[];
  /** A field is left with this text in it. */
  onTake: (said: Partial<Record<SpokenVital, string>>) => void;
}

const say = words.visits.vitals;

/** One small field for each vital sign, its unit behind it, what it was before below it; and the BMI that follows. */
export function VitalsFields({ form, system, bmi, earlier, onTake }: VitalsFieldsProps) {
  return (
    <SimpleGrid cols={2} spacing="xs" verticalSpacing="xs">
      {spokenVitals.map((vital) => {
        const field = form.getInputProps(vital);
        return (
          <TextInput
            key={vital}
            label={say[vital]}
            autoComplete="off"
            spellCheck={false}
            rightSection={vitalUnit(vital, system)}
            rightSectionWidth={52}
            rightSectionProps={{
              style: { color: 'var(--muted)', fontSize: '0.8125rem', pointerEvents: 'none' },
            }}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            description={<VitalTrend earlier={earlier(vital)} />}
            descriptionProps={{ component: 'div' }}
            {...field}
            onBlur={(event) => onTake({ [vital]: event.currentTarget.value })}
          />
        );
      })}
      <div className={classes.bmi}>
        <span aria-live="polite">
          {say.bmi} <strong>{bmi ?? '–'}</strong>
        </span>
        <VitalTrend earlier={earlier('bmi')} />
      </div>
    </SimpleGrid>
  );
}
