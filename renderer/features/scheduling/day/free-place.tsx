import { IconPlus } from '@tabler/icons-react';
import { type MouseEvent, useState } from 'react';
import type { SlotHoldView } from '#shared/contract/slot-holds.ts';
import { takesTime } from '#shared/domain/appointment.ts';
import { addMinutes } from '#shared/domain/clinic-time.ts';
import { staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useSchedulingSettings } from '../../../app/clinic.ts';
import type { Formats } from '../../../app/formats.ts';
import { useNow } from '../../../app/now.ts';
import type { BookingSeed } from '../booking/booking-seed.ts';
import { type DayAxis, minutesBetween } from '../layout/day-axis.ts';
import { type CalendarColumn, rangeOf } from '../layout/doctor-columns.ts';
import { type FreePlaceAt, freePlaceAt, GRACE_MINUTES } from '../layout/free-place-at.ts';
import { rangeStyle } from './block-style.ts';
import classes from './day-view.module.css';

interface FreePlaceProps {
  axis: DayAxis;
  column: CalendarColumn;
  /** What colleagues hold is no free place. */
  holds: readonly SlotHoldView[];
  formats: Formats;
  onBook: (seed: BookingSeed) => void;
}

/** The ground of a column: pointing at it shows the place, a click books there. By keyboard there is `B`. */
export function FreePlace({ axis, column, holds, formats, onBook }: FreePlaceProps) {
  const now = useNow();
  const [pointed, point] = useState<FreePlaceAt>();
  const { doctor } = column;
  const usualMinutes = useSchedulingSettings().appointmentTypes.consultation.minutes;
  const taken = [...column.appointments.filter(takesTime), ...holds].map(rangeOf);
  const placeAt = (event: MouseEvent<HTMLElement>): FreePlaceAt | undefined => {
    const box = event.currentTarget.getBoundingClientRect();
    const place = freePlaceAt(axis, (event.clientY - box.top) / box.height, taken, usualMinutes);
    return minutesBetween(place.dateTime, now) > GRACE_MINUTES ? undefined : place;
  };
  return (
    <button
      type="button"
      tabIndex={-1}
      className={classes.ground}
      data-ground
      aria-label={fill(words.scheduling.calendar.bookAt, { name: staffName({ ...doctor, role: 'doctor' }) })}
      onMouseMove={(event) => point(placeAt(event))}
      onMouseLeave={() => point(undefined)}
      onClick={(event) => {
        // A click without a pointer has no place.
        const place = event.detail === 0 ? {} : placeAt(event);
        if (place) onBook({ doctorId: doctor._id, ...place });
      }}
    >
      {pointed && (
        <span
          className={classes.ghost}
          style={rangeStyle(axis, {
            start: pointed.dateTime,
            end: addMinutes(pointed.dateTime, pointed.minutes),
          })}
        >
          <IconPlus size={14} stroke={2} aria-hidden />
          {formats.time(pointed.dateTime)}
        </span>
      )}
    </button>
  );
}
