import { Button, TextInput, type TextInputProps } from '@mantine/core';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../app/clinic.ts';
import { useFormats } from '../app/formats.ts';
import { editableDate, readTypedDate } from './editable-date.ts';

interface PlainDateInputProps extends Omit<TextInputProps, 'onChange' | 'value'> {
  value?: string;
  onChange?: (text: string) => void;
  /** Shows the age, and reads a two-digit year as past. */
  isBirth?: boolean;
}

/**
 * A date typed as one likes: what was understood stands below it, and where it can be read in two ways the other reading
 * is one click away. The value is the text; read it with `dateInput`.
 */
export function PlainDateInput({ value = '', onChange, isBirth = false, ...rest }: PlainDateInputProps) {
  const formats = useFormats();
  const { locale } = useClinic();
  const today = useToday();
  const [date, other] = value.trim() === '' ? [] : readTypedDate(value, locale, today, isBirth);
  const age = date && isBirth ? formats.age(date) : '';
  const understood = date && [formats.date(date), age].filter(Boolean).join(', ');
  return (
    <TextInput
      {...rest}
      value={value}
      onChange={(event) => onChange?.(event.currentTarget.value)}
      autoComplete="off"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      description={
        <span aria-live="polite">
          {understood ?? words.app.date.hint}
          {date && other && (
            <Button
              variant="subtle"
              size="compact-xs"
              component="button"
              type="button"
              ml={6}
              onClick={() => onChange?.(editableDate(other, locale))}
            >
              {fill(words.app.date.or, { date: formats.date(other) })}
            </Button>
          )}
        </span>
      }
    />
  );
}
