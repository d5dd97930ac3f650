import { TextInput } from '@mantine/core';
import { IconCalendarSearch } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { sayFieldError } from '#shared/words/field-errors.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { readTypedDate } from '../../../components/editable-date.ts';
import classes from './calendar-header.module.css';

/** A typed date goes to its day. */
export function DateJump({ onJump }: { onJump: (date: string) => void }) {
  const { locale } = useClinic();
  const today = useToday();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isUnread, setUnread] = useState(false);
  const jump = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    const [date] = readTypedDate(text, locale, today, false);
    setUnread(date === undefined);
    if (!date) return;
    setText('');
    // The keys of the calendar work again.
    field.current?.blur();
    onJump(date);
  };
  return (
    <form onSubmit={jump} noValidate className={classes.jump}>
      <TextInput
        ref={field}
        id="go-to-date"
        aria-label={words.scheduling.calendar.goTo}
        placeholder={words.scheduling.calendar.goTo}
        leftSection={<IconCalendarSearch size={16} stroke={1.75} aria-hidden />}
        autoComplete="off"
        value={text}
        error={isUnread && sayFieldError('INVALID_DATE')}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setUnread(false);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur();
        }}
      />
    </form>
  );
}
