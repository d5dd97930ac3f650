import { Checkbox } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { DoctorColumn } from '#shared/contract/accounts.ts';
import { staffName } from '#shared/domain/user.ts';
import { isWithinAvailability } from '#shared/domain/working-hours.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import classes from './booking.module.css';
import type { ReadPlace } from './place-values.ts';
import type { PlaceForm } from './use-place-form.ts';

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
  const isAsked =
    dateTime !== undefined &&
    minutes !== undefined &&
    !isWithinAvailability(doctor, dateTime, minutes, timeZone);
  const { time: refusal } = place.errors;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a refusal above it moves the question, which must stay in sight
  useEffect(() => {
    if (isAsked) box.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked, refusal]);
  if (!isAsked) return null;
  return (
    <div ref={box} className={classes.outside} role="status">
      <div className={classes.outsideWords}>
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden />
        {fill(words.scheduling.booking.outside, { name: staffName({ ...doctor, role: 'doctor' }) })}
      </div>
      <Checkbox
        label={label}
        checked={place.values.acceptsOutside}
        onChange={(event) => place.set({ acceptsOutside: event.currentTarget.checked })}
      />
    </div>
  );
}
