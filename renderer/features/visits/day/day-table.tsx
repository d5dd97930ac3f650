import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { isOpen } from '#shared/domain/appointment.ts';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { useNow } from '../../../app/now.ts';
import { useCan } from '../../../app/session.ts';
import { AppointmentStatusBadge } from '../../../components/appointment-status-badge.tsx';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { useOpenVisit } from './use-open-visit.ts';

interface DayTableProps {
  appointments: AppointmentView[];
  showsDoctor: boolean;
  chosenId: string | undefined;
  onChoose: (id: string) => void;
}

const say = words.visits.day;

/** Minutes that somebody has been waiting; undefined for those who are not. */
function waitingMinutes({ status, arrivedAt }: AppointmentView, now: string): number | undefined {
  if (!isOpen(status) || !arrivedAt) return undefined;
  return Math.max(0, Math.round((Date.parse(now) - Date.parse(arrivedAt)) / 60_000));
}

export function DayTable({ appointments, showsDoctor, chosenId, onChoose }: DayTableProps) {
  const formats = useFormats();
  const now = useNow();
  const canWrite = useCan('visits.write');
  const { open } = useOpenVisit();
  const columns: Column<AppointmentView>[] = [
    { key: 'time', title: say.time, width: '5rem', cell: (row) => formats.time(row.dateTime) },
    {
      key: 'patient',
      title: say.patient,
      // A name before a reason, where the pane beside leaves little room.
      width: '32%',
      cell: ({ patient }) => (
        <>
          <strong>{fullName(patient)}</strong>
          {patient.dateOfBirth && (
            <span style={{ color: 'var(--muted)' }}>, {formats.shortAge(patient.dateOfBirth)}</span>
          )}
        </>
      ),
    },
    { key: 'reason', title: say.reason, cell: (row) => row.reason },
    ...(showsDoctor
      ? [
          {
            key: 'doctor',
            title: say.doctor,
            isOptional: true,
            cell: (row: AppointmentView) => `Dr ${row.doctor.lastName}`,
          },
        ]
      : []),
    {
      key: 'status',
      title: say.status,
      width: '12rem',
      cell: (row) => {
        const minutes = waitingMinutes(row, now);
        return (
          <>
            <AppointmentStatusBadge status={row.status} arrivedAt={row.arrivedAt} />
            {minutes !== undefined && (
              <span style={{ marginLeft: 8 }}>
                {minutes === 0 ? say.justNow : fill(say.waiting, { count: minutes })}
              </span>
            )}
          </>
        );
      },
    },
    {
      key: 'vitals',
      title: say.vitals,
      width: '6rem',
      cell: (row) =>
        row.hasVitals ? say.hasVitals : <span style={{ color: 'var(--muted)' }}>{say.noVitals}</span>,
    },
  ];
  return (
    <DataTable
      label={say.label}
      columns={columns}
      rows={appointments}
      rowKey={(row) => row._id}
      selected={chosenId}
      onSelect={(row) => onChoose(row._id)}
      onOpen={canWrite ? (row) => void open(row) : undefined}
    />
  );
}
