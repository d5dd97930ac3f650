import { useWindowEvent } from '@mantine/hooks';
import { weekdays } from '#shared/domain/user.ts';
import { weekdayLabels } from '#shared/words/labels.ts';
import { type MinuteRange, rangeOf, shownHours, timeOf } from './paint-week.ts';
import { usePaint } from './use-paint.ts';
import classes from './week-grid.module.css';
import type { WeekValues } from './week-values.ts';

const SHORT = 3;
const REM_PER_HOUR = 1.25;

interface WeekGridProps {
  week: WeekValues['week'];
  onChange: (week: WeekValues['week']) => void;
}

/**
 * The week as a picture that one paints on. It says and does nothing that the times written below do not, so screen readers
 * and the keyboard pass it by.
 */
export function WeekGrid({ week, onChange }: WeekGridProps) {
  const hours = shownHours(week);
  const { painted, handlers, drop } = usePaint(week, hours, onChange);
  useWindowEvent(
    'keydown',
    (event) => {
      if (!painted || event.key !== 'Escape') return;
      event.stopPropagation();
      drop();
    },
    { capture: true },
  );
  const count = hours.to - hours.from;
  const style = ({ from, to }: MinuteRange) => ({
    top: `${((from / 60 - hours.from) / count) * 100}%`,
    height: `${((to - from) / 60 / count) * 100}%`,
  });
  return (
    <div className={classes.grid} aria-hidden>
      <div className={classes.days}>
        {weekdays.map((day) => (
          <span key={day}>{weekdayLabels[day].slice(0, SHORT)}</span>
        ))}
      </div>
      <div className={classes.hours}>
        {Array.from({ length: count }, (_, index) => hours.from + index)
          .filter((hour) => hour % 2 === 0)
          .map((hour) => (
            <span key={hour} style={{ top: `${((hour - hours.from) / count) * 100}%` }}>
              {timeOf(hour * 60)}
            </span>
          ))}
      </div>
      <div
        className={classes.track}
        style={{ height: `${count * REM_PER_HOUR}rem`, backgroundSize: `100% ${100 / count}%` }}
        data-testid="week-grid"
        {...handlers}
      >
        {weekdays.map((day) => (
          <div key={day} className={classes.day}>
            {week[day].map((stretch) => {
              const range = rangeOf(stretch);
              return (
                range && (
                  <div key={`${range.from}-${range.to}`} className={classes.worked} style={style(range)} />
                )
              );
            })}
          </div>
        ))}
        {painted && (
          <div
            className={classes.painted}
            data-added={painted.isAdded || undefined}
            style={{
              ...style(painted.range),
              left: `${(painted.firstDay / weekdays.length) * 100}%`,
              width: `${(painted.days.length / weekdays.length) * 100}%`,
            }}
          >
            <span className={classes.times}>
              {timeOf(painted.range.from)}–{timeOf(painted.range.to)}
            </span>
          </div>
        )}
      </div>
    </div>
  );
}
