import { Checkbox } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { DoctorColumn } from '#shared/contract/accounts.ts';
import { closedBetween, exceptionsOf } from '#shared/domain/availability-exception.ts';
import { addMinutes } from '#shared/domain/clinic-time.ts';
import { staffName } from '#shared/domain/user.ts';
import { isWithinAvailability } from '#shared/domain/working-hours.ts';
import { fill } from '#shared/words/fill.ts';
import { exceptionKindLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useChannel } from '../../../app/queries.ts';
import classes from './booking.module.css';
import type { ReadPlace } from './place-values.ts';
import type { PlaceForm } from './use-place-form.ts';

const say = words.scheduling.booking;

interface OutsideQuestionProps {
  place: PlaceForm;
  read: ReadPlace;
  doctor: DoctorColumn;
  label: string;
}

/** Asks whether a time outside the doctor's hours is meant, where it is one. */
export function OutsideQuestion({ place, read, doctor, label }: OutsideQuestionProps) {
  const { timeZone } = useClinic();
  const { dateTime, minutes } = read;
  const box = useRef<HTMLDivElement>(null);
  const { date = '' } = read;
  const { data } = useChannel(
    'scheduling.listExceptions',
    { from: date, to: date },
    { enabled: date !== '' },
  );
  const exceptions = exceptionsOf(data?.exceptions ?? [], doctor._id);
  const isAsked =
    dateTime !== undefined &&
    minutes !== undefined &&
    !isWithinAvailability({ availability: doctor.availability, exceptions }, dateTime, minutes, timeZone);
  const { time: refusal } = place.errors;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal above it moves the question, which must stay in sight
  useEffect(() => {
    if (isAsked) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked, refusal]);
  if (!isAsked) return null;
  const name = staffName({ ...doctor, role: 'doctor' });
  const [closed] = closedBetween(exceptions, { start: dateTime, end: addMinutes(dateTime, minutes) });
  const sentence = closed
    ? fill(say.outsideBecause, { name, kind: exceptionKindLabels[closed.kind], reason: closed.reason })
    : fill(say.outside, { name });
  return (
    <div ref={box} className={classes.outside} role="status">
      <div className={classes.outsideWords}>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
        {sentence}
      </div>
      <Checkbox
        label={label}
        checked={place.values.acceptsOutside}
        onChange={(event) => place.set({ acceptsOutside: event.currentTarget.checked })}
      />
    </div>
  );
}
