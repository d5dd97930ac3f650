import { Input, TextInput } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import classes from './booking.module.css';

const say = words.scheduling.booking;
const usual = ['15', '20', '30', '45', '60'] as const;

/** The part of a form that holds a length. */
interface LengthForm {
  values: { length: string };
  errors: { length?: ReactNode };
  set: (values: { length: string }) => void;
  check: (field: 'length') => void;
}

/** How long: a usual length by one press, any typed. Tab goes to the typed one, so the others are no stops on the way. */
export function LengthField({ place: { values, errors, set, check } }: { place: LengthForm }) {
  const id = useId();
  return (
    <Input.Wrapper label={say.length} labelProps={{ htmlFor: id }} error={errors.length}>
      <div className={classes.lengths}>
        {usual.map((length) => (
          <button
            key={length}
            type="button"
            tabIndex={-1}
            className={classes.choice}
            aria-label={fill(say.lengthOf, { count: length })}
            aria-pressed={values.length.trim() === length}
            onClick={() => set({ length })}
          >
            {length}
          </button>
        ))}
        <TextInput
          id={id}
          data-path="length"
          w="4.5rem"
          inputMode="numeric"
          autoComplete="off"
          value={values.length}
          error={Boolean(errors.length)}
          onChange={(event) => set({ length: event.currentTarget.value })}
          onBlur={() => check('length')}
        />
      </div>
    </Input.Wrapper>
  );
}
