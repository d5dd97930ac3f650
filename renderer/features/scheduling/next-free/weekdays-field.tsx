import { Input } from '@mantine/core';
import { type KeyboardEvent, useId, useState } from 'react';
import { type Weekday, weekdays } from '#shared/domain/user.ts';
import { weekdayLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import classes from './next-free.module.css';

const say = words.scheduling.nextFree;
const SHORT = 2;

interface WeekdaysFieldProps {
  chosen: readonly Weekday[];
  onChange: (weekdays: Weekday[]) => void;
}

/** The weekdays that will do: one stop for Tab, arrow keys within, Space to choose. */
export function WeekdaysField({ chosen, onChange }: WeekdaysFieldProps) {
  const [stop, setStop] = useState<Weekday>('Monday');
  const id = useId();
  const toggle = (day: Weekday) => onChange(weekdays.filter((one) => (one === day) !== chosen.includes(one)));
  const walk = (event: KeyboardEvent<HTMLDivElement>) => {
    const days = [...event.currentTarget.querySelectorAll('button')];
    const at = weekdays.indexOf(stop);
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    days[at + step]?.focus();
  };
  return (
    <Input.Wrapper
      label={say.weekdays}
      labelElement="div"
      labelProps={{ id }}
      description={say.everyDay}
      inputWrapperOrder={['label', 'input', 'description']}
    >
      <div role="toolbar" aria-labelledby={id} className={classes.weekdays} onKeyDown={walk}>
        {weekdays.map((day) => (
          <button
            key={day}
            type="button"
            className={classes.weekday}
            tabIndex={day === stop ? 0 : -1}
            aria-label={weekdayLabels[day]}
            aria-pressed={chosen.includes(day)}
            onFocus={() => setStop(day)}
            onClick={() => toggle(day)}
          >
            {weekdayLabels[day].slice(0, SHORT)}
          </button>
        ))}
      </div>
    </Input.Wrapper>
  );
}
