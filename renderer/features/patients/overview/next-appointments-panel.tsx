import type { OverviewAppointment } from '#shared/contract/chart.ts';
import { appointmentTypeLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { AppointmentStatusBadge } from '../../../components/appointment-status-badge.tsx';
import { OverviewPanel } from './overview-panel.tsx';
import { TabLink } from './tab-link.tsx';

const say = words.chart.overview;

/** When the patient comes next. */
export function NextAppointmentsPanel({ appointments }: { appointments: readonly OverviewAppointment[] }) {
  const formats = useFormats();
  return (
    <OverviewPanel
      title={say.nextAppointments}
      empty={say.noAppointments}
      aside={<TabLink to="appointments">{say.allAppointments}</TabLink>}
      rows={appointments.map(({ _id, dateTime, type, reason, status, arrivedAt, doctor }) => ({
        key: _id,
        title: formats.dateTime(dateTime),
        facts: [doctor.name, appointmentTypeLabels[type], reason].join(' · '),
        badge: <AppointmentStatusBadge status={status} arrivedAt={arrivedAt} />,
      }))}
    />
  );
}
