import { Title } from '@mantine/core';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { isOpen } from '#shared/domain/appointment.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { fill } from '#shared/words/fill.ts';
import { appointmentStatusLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { useChannel } from '../../../app/queries.ts';
import { shownStatus } from '../../../components/appointment-look.ts';
import { ErrorNote } from '../../../components/error-note.tsx';
import classes from './series.module.css';

interface SeriesSectionProps {
  series: NonNullable<AppointmentView['series']>;
  appointmentId: string;
  onOpen: (id: string, date: string) => void;
}

const say = words.series;

/** Which of how many an appointment is, and all others, each one press away. */
export function SeriesSection({ series, appointmentId, onOpen }: SeriesSectionProps) {
  const formats = useFormats();
  const { timeZone } = useClinic();
  const { data, error } = useChannel('scheduling.getSeries', { seriesId: series.seriesId });
  const { number, of, everyWeeks } = series;
  const place =
    everyWeeks === 1
      ? fill(say.placeWeekly, { number, of })
      : fill(say.place, { number, of, weeks: everyWeeks });
  return (
    <section>
      <Title order={3} c="dimmed">
        {say.title}
      </Title>
      {place}
      {error && !data && <ErrorNote error={error.value} />}
      <ol className={classes.series} aria-label={say.others}>
        {data?.appointments.map((one) => (
          <li key={one._id}>
            <button
              type="button"
              className={classes.other}
              aria-current={one._id === appointmentId || undefined}
              data-over={!isOpen(one.status) || undefined}
              onClick={() => onOpen(one._id, clinicDate(one.dateTime, timeZone))}
            >
              <span className={classes.number}>{one.series?.number}</span>
              <span>{formats.weekdayDate(clinicDate(one.dateTime, timeZone))}</span>
              <span>{formats.time(one.dateTime)}</span>
              <span className={classes.status}>
                {shownStatus(one) !== 'scheduled' && appointmentStatusLabels[shownStatus(one)].toLowerCase()}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
