import { IconUserOff } from '@tabler/icons-react';
import { count } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { StatusBadge } from '../../../components/status-badge.tsx';
import { usePatientId } from '../use-patient-id.ts';
import { AppointmentList } from './appointment-list.tsx';
import classes from './patient-page.module.css';

const PAST_SHOWN = 50;
const say = words.patients.appointments;

/** What is ahead, what was, and how often the patient did not come. */
export function PatientAppointments() {
  const patientId = usePatientId();
  const upcoming = useChannel('scheduling.listPatientAppointments', { patientId, when: 'upcoming' });
  const past = useChannel('scheduling.listPatientAppointments', {
    patientId,
    when: 'past',
    limit: PAST_SHOWN,
  });
  const noShows = past.data?.noShowCount ?? 0;
  return (
    <div className={classes.column}>
      <AppointmentList
        title={say.upcoming}
        query={upcoming}
        emptyTitle={say.noneUpcoming}
        emptyText={say.noneUpcomingText}
      />
      <AppointmentList
        title={say.past}
        query={past}
        emptyTitle={say.nonePast}
        emptyText={say.nonePastText}
        aside={
          noShows > 0 && (
            <StatusBadge tone="attention" icon={IconUserOff}>
              {count(say.noShows, noShows)}
            </StatusBadge>
          )
        }
      />
    </div>
  );
}
