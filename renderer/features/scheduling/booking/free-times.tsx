import { Skeleton, Text } from '@mantine/core';
import { useId } from 'react';
import { clinicTimeOfDay } from '#shared/domain/clinic-time.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { useChannel } from '../../../app/queries.ts';
import { ErrorNote } from '../../../components/error-note.tsx';
import classes from './booking.module.css';
import type { ReadPlace } from './place-values.ts';

/** What others change is told by main; what the time itself changes is asked again this often. */
const REFRESH_MS = 60_000;
const SKELETONS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const say = words.scheduling.booking;

interface FreeTimesProps {
  doctorId: string | undefined;
  read: ReadPlace;
  exceptAppointmentId: string | undefined;
  onChoose: (moment: string, time: string) => void;
}

/** The free times of the day as a grid to choose from: one stop for Tab, arrow keys within. */
export function FreeTimes({ doctorId = '', read, exceptAppointmentId, onChoose }: FreeTimesProps) {
  const { date = '', minutes = 0, dateTime } = read;
  const { timeZone } = useClinic();
  const formats = useFormats();
  const name = useId();
  const isKnown = doctorId !== '' && date !== '' && minutes > 0;
  const { data, error } = useChannel(
    'scheduling.listFreeSlots',
    { doctorId, date, duration: minutes, ...(exceptAppointmentId && { exceptAppointmentId }) },
    { enabled: isKnown, refetchInterval: REFRESH_MS },
  );
  if (!isKnown) return <Hint>{say.pickFirst}</Hint>;
  if (error && !data) return <ErrorNote error={error.value} />;
  if (!data) {
    return (
      <div className={classes.times}>
        {SKELETONS.map((key) => (
          <Skeleton key={key} height={28} />
        ))}
      </div>
    );
  }
  const day = formats.weekdayDate(date);
  if (data.slots.length === 0) return <Hint>{fill(say.noneFree, { count: minutes, date: day })}</Hint>;
  return (
    <fieldset className={classes.freeTimes}>
      <legend>{fill(say.freeOn, { date: day })}</legend>
      <div className={classes.times}>
        {data.slots.map((slot) => (
          <label key={slot.dateTime} className={classes.time}>
            <input
              type="radio"
              name={name}
              checked={dateTime !== undefined && Date.parse(dateTime) === Date.parse(slot.dateTime)}
              onChange={() => onChoose(slot.dateTime, clinicTimeOfDay(slot.dateTime, timeZone))}
            />
            <span>{formats.time(slot.dateTime)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Hint({ children }: { children: string }) {
  return (
    <Text size="sm" c="dimmed" role="status">
      {children}
    </Text>
  );
}
