import { Checkbox, TextInput } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { words } from '#shared/words/words.ts';
import classes from './booking.module.css';
import { overbookingOf, placeKey } from './place-values.ts';
import type { PlaceForm } from './use-place-form.ts';

const say = words.scheduling.onTop;

/** Offers to book on top of what is there, and then wants to know why. */
export function OnTopQuestion({ place: { values, errors, set, check } }: { place: PlaceForm }) {
  const isChosen = overbookingOf(values) !== undefined;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={box} className={classes.outside}>
      <div className={classes.outsideWords} role="status">
        <IconStack2 size={16} stroke={1.75} aria-hidden />
        {say.question}
      </div>
      <Checkbox
        label={say.choose}
        checked={isChosen}
        onChange={(event) => {
          const onTopAt = event.currentTarget.checked ? placeKey(values) : '';
          // The refusal beside the time is answered by this.
          set({ onTopAt, time: values.time });
        }}
      />
      {isChosen && (
        <TextInput
          label={say.why}
          data-path="onTopReason"
          autoComplete="off"
          autoFocus
          value={values.onTopReason}
          error={errors.onTopReason}
          onChange={(event) => set({ onTopReason: event.currentTarget.value })}
          onBlur={() => check('onTopReason')}
        />
      )}
    </div>
  );
}
