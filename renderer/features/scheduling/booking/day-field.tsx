import { ActionIcon, Group, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { addDays } from '#shared/domain/clinic-time.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { editableDate } from '../../../components/editable-date.ts';
import { PlainDateInput } from '../../../components/plain-date-input.tsx';
import classes from './booking.module.css';
import type { ReadPlace } from './place-values.ts';
import type { PlaceForm } from './use-place-form.ts';

const say = words.scheduling.booking;

/** The day, typed as one likes, or stepped through. */
export function DayField({ place, read }: { place: PlaceForm; read: ReadPlace }) {
  const { locale } = useClinic();
  const today = useToday();
  const { values, errors, set, check } = place;
  const step = (label: string, days: number, Glyph: typeof IconChevronLeft) => {
    const target = addDays(read.date ?? today, days);
    return (
      <Tooltip label={label}>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={label}
          disabled={target < today}
          onClick={() => set({ date: editableDate(target, locale), moment: '', acceptsOutside: false })}
        >
          <Glyph size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Tooltip>
    );
  };
  return (
    <div className={classes.day}>
      <PlainDateInput
        label={say.date}
        data-path="date"
        value={values.date}
        error={errors.date}
        onChange={(date) => set({ date, moment: '', acceptsOutside: false })}
        onBlur={() => check('date')}
      />
      <Group gap={4} wrap="nowrap" className={classes.daySteps ?? ''}>
        {step(say.dayBefore, -1, IconChevronLeft)}
        {step(say.dayAfter, 1, IconChevronRight)}
      </Group>
    </div>
  );
}
