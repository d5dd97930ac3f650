import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import classes from './series.module.css';

/** The dates that are about to be given up. */
export function RestDates({ rest }: { rest: readonly AppointmentView[] }) {
  const formats = useFormats();
  const { timeZone } = useClinic();
  return (
    <section aria-label={words.series.willCancel}>
      {words.series.willCancel}
      <ol className={classes.places}>
        {rest.map(({ _id, dateTime }) => (
          <li key={_id} className={classes.place}>
            <span>{formats.weekdayDate(clinicDate(dateTime, timeZone))}</span>
            <b>{formats.time(dateTime)}</b>
          </li>
        ))}
      </ol>
    </section>
  );
}
