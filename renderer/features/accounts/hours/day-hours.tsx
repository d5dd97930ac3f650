import { ActionIcon, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { Weekday } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { weekdayLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { readTimeOfDay } from '../../../components/read-time-of-day.ts';
import { CopyDayButton } from './copy-day-button.tsx';
import classes from './hours.module.css';
import { copyDay } from './paint-week.ts';
import type { WeekValues } from './week-values.ts';

const say = words.accounts.hours;
const MORNING = { start: '08:00', end: '12:00' };
const AFTERNOON = { start: '13:00', end: '17:00' };

/** One weekday: its stretches, or that there are none. */
export function DayHours({ day, form }: { day: Weekday; form: UseFormReturnType<WeekValues> }) {
  const stretches = form.values.week[day];
  const label = weekdayLabels[day];
  const time = (index: number, side: 'start' | 'end') => {
    const path = `week.${day}.${index}.${side}`;
    const field = form.getInputProps(path);
    return (
      <TextInput
        w={84}
        aria-label={fill(say[side], { day: label })}
        autoComplete="off"
        {...field}
        onBlur={(event) => {
          form.setFieldValue(path, readTimeOfDay(event.currentTarget.value));
          field.onBlur(event);
        }}
      />
    );
  };
  return (
    <div className={classes.day}>
      <Text className={classes.name ?? ''}>{label}</Text>
      <Stack gap={6} className={classes.stretches ?? ''}>
        {stretches.length === 0 && <Text c="dimmed">{say.closed}</Text>}
        {stretches.map((stretch, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stretch is its place in the day; its times change while one types
          <Group key={`${day}-${index}`} gap={6} align="flex-start" wrap="nowrap">
            {time(index, 'start')}
            <Text c="dimmed" lh="36px">
              {say.to}
            </Text>
            {time(index, 'end')}
            <ActionIcon
              variant="subtle"
              color="gray"
              c="dimmed"
              size={36}
              aria-label={fill(say.remove, { ...stretch, day: label })}
              onClick={() => form.removeListItem(`week.${day}`, index)}
            >
              <IconX size={16} stroke={1.75} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
      </Stack>
      {stretches.length > 0 && (
        <CopyDayButton
          day={day}
          onCopy={(days) => form.setFieldValue('week', copyDay(form.values.week, day, days))}
        />
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={fill(say.add, { day: label })}
        leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
        onClick={() => form.insertListItem(`week.${day}`, stretches.length === 0 ? MORNING : AFTERNOON)}
      >
        {words.app.actions.add}
      </Button>
    </div>
  );
}
