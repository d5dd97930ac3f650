import { Group, NumberInput, Select, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { AppointmentType } from '#shared/domain/appointment.ts';
import { typeColours } from '#shared/domain/scheduling-settings.ts';
import { fill } from '#shared/words/fill.ts';
import { appointmentTypeLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { TypeMark } from '../../../components/type-mark.tsx';
import classes from './scheduling-form.module.css';
import type { SchedulingValues } from './scheduling-values.ts';

const say = words.clinic.schedulingSettings;
const colours = typeColours.map((value) => ({ value, label: say.colours[value] }));

interface TypeRowProps {
  type: AppointmentType;
  form: UseFormReturnType<SchedulingValues>;
}

/** One type of appointment: how long it usually takes, and its colour. */
export function TypeRow({ type, form }: TypeRowProps) {
  const label = appointmentTypeLabels[type];
  const path = `appointmentTypes.${type}` as const;
  const { colour } = form.values.appointmentTypes[type];
  return (
    <div className={classes.type}>
      <Text className={classes.name ?? ''}>{label}</Text>
      <Group gap={8} wrap="nowrap" align="flex-start">
        <NumberInput
          aria-label={fill(say.minutes, { type: label })}
          w={88}
          min={5}
          max={720}
          step={5}
          clampBehavior="none"
          allowDecimal={false}
          {...form.getInputProps(`${path}.minutes`)}
        />
        <Text c="dimmed" lh="36px">
          {say.minutesUnit}
        </Text>
      </Group>
      <Select
        aria-label={fill(say.colour, { type: label })}
        w={148}
        data={colours}
        allowDeselect={false}
        leftSection={<TypeMark colour={colour} />}
        renderOption={({ option }) => (
          <Group gap={8}>
            <TypeMark colour={typeColours.find((one) => one === option.value) ?? 'grey'} />
            {option.label}
          </Group>
        )}
        {...form.getInputProps(`${path}.colour`)}
      />
    </div>
  );
}
