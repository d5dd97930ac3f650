import { TextInput } from '@mantine/core';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { readTimeOfDay } from '../../../components/read-time-of-day.ts';
import type { ReadPlace } from './place-values.ts';
import type { PlaceForm } from './use-place-form.ts';

const say = words.scheduling.booking;

/** The time, typed as one likes; the free ones are below it. */
export function TimeField({ place, read }: { place: PlaceForm; read: ReadPlace }) {
  const { values, errors, set, check } = place;
  return (
    <TextInput
      label={say.time}
      data-path="time"
      autoComplete="off"
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      description={read.isRepeated ? fill(say.repeated, { time: values.time }) : say.timeHint}
      value={values.time}
      error={errors.time}
      onChange={(event) => set({ time: event.currentTarget.value, moment: '', acceptsOutside: false })}
      onBlur={() => {
        const time = readTimeOfDay(values.time);
        if (time !== values.time) set({ time });
        check('time');
      }}
    />
  );
}
