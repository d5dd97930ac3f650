import { TextInput } from '@mantine/core';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { readTimeOfDay } from '../../../components/read-time-of-day.ts';
import { FreeTimes } from './free-times.tsx';
import type { ReadPlace } from './place-values.ts';
import type { PlaceForm } from './use-place-form.ts';

interface TimeFieldProps {
  place: PlaceForm;
  read: ReadPlace;
  doctorId: string | undefined;
  exceptAppointmentId: string | undefined;
}

const say = words.scheduling.booking;

/** The time: typed, or one of the free ones below. */
export function TimeField({ place, read, doctorId, exceptAppointmentId }: TimeFieldProps) {
  const { values, errors, set, check } = place;
  return (
    <div>
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
      <FreeTimes
        doctorId={doctorId}
        read={read}
        exceptAppointmentId={exceptAppointmentId}
        onChoose={(moment, time) => set({ time, moment, acceptsOutside: false })}
      />
    </div>
  );
}
