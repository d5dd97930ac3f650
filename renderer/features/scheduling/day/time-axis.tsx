import { addMinutes } from '#shared/domain/clinic-time.ts';
import { useFormats } from '../../../app/formats.ts';
import type { DayAxis } from '../layout/day-axis.ts';
import { momentStyle } from './block-style.ts';
import classes from './day-view.module.css';

/** The hours at the left edge. */
export function TimeAxis({ axis, now }: { axis: DayAxis; now: string | undefined }) {
  const formats = useFormats();
  return (
    <div className={classes.axis} aria-hidden>
      <div className={classes.corner} />
      <div className={classes.times}>
        {axis.hours.map((hour) => (
          <span key={hour} className={classes.hour} style={momentStyle(axis, hour)}>
            {formats.time(hour)}
          </span>
        ))}
        {now && (
          <span className={classes.nowTime} style={momentStyle(axis, now)}>
            {formats.time(now)}
          </span>
        )}
      </div>
    </div>
  );
}

/** The lines behind the appointments, at each full and half hour. */
export function HourLines({ axis }: { axis: DayAxis }) {
  return (
    <div className={classes.lines} aria-hidden>
      {axis.hours.map((hour) => (
        <div key={hour} className={classes.line} style={momentStyle(axis, hour)} />
      ))}
      {axis.hours.map((hour) => (
        <div key={hour} className={classes.half} style={momentStyle(axis, addMinutes(hour, 30))} />
      ))}
    </div>
  );
}

/** The line for now, under the appointments: it must cross out no name. */
export function NowLine({ axis, now }: { axis: DayAxis; now: string }) {
  return (
    <div className={classes.now} aria-hidden>
      <div className={classes.nowLine} style={momentStyle(axis, now)} />
    </div>
  );
}
