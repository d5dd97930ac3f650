import { IconUserOff } from '@tabler/icons-react';
import { isOpen } from '#shared/domain/appointment.ts';
import { staffName } from '#shared/domain/user.ts';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { useChannel } from '../../../app/queries.ts';
import { StatusBadge } from '../../../components/status-badge.tsx';
import classes from './patient-field.module.css';

const SHOWN = 3;

/** What the patient has ahead, and how often they did not come: worth knowing before one books again. */
export function PatientAhead({ patientId }: { patientId: string }) {
  const formats = useFormats();
  const { data } = useChannel('scheduling.listPatientAppointments', { patientId, when: 'upcoming' });
  if (!data) return null;
  const ahead = data.appointments.filter(({ status }) => isOpen(status)).slice(0, SHOWN);
  if (ahead.length === 0 && data.noShowCount === 0) return null;
  return (
    <div className={classes.ahead}>
      {ahead.length > 0 && (
        <ul aria-label={words.scheduling.booking.ahead}>
          <li>{words.scheduling.booking.ahead}</li>
          {ahead.map(({ _id, dateTime, doctor }) => (
            <li key={_id}>
              {fill(words.scheduling.booking.aheadAt, {
                date: formats.dayOf(dateTime),
                time: formats.time(dateTime),
                doctor: staffName({ ...doctor, role: 'doctor' }),
              })}
            </li>
          ))}
        </ul>
      )}
      {data.noShowCount > 0 && (
        <div className={classes.noShows}>
          <StatusBadge tone="attention" icon={IconUserOff}>
            {count(words.scheduling.pane.noShows, data.noShowCount)}
          </StatusBadge>
        </div>
      )}
    </div>
  );
}
