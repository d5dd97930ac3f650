import { Table } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ChannelOutput } from '#shared/contract/contract.ts';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { staffName } from '#shared/domain/user.ts';
import { appointmentTypeLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { AppointmentStatusBadge } from '../../../components/appointment-status-badge.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import { Panel } from '../../../components/panel.tsx';
import classes from './appointment-list.module.css';

interface AppointmentListProps {
  title: string;
  query: UseQueryResult<ChannelOutput<'scheduling.listPatientAppointments'>>;
  emptyTitle: string;
  emptyText: string;
  aside?: ReactNode;
}

const say = words.patients.appointments;

/** A patient's appointments in one table. */
export function AppointmentList({ title, query, emptyTitle, emptyText, aside }: AppointmentListProps) {
  const { data } = query;
  return (
    <Panel title={title} aside={aside} isFlush>
      <ListPending answer={query} rows={3} />
      {data?.appointments.length === 0 && (
        <EmptyState icon={IconCalendar} title={emptyTitle} text={emptyText} />
      )}
      {data && data.appointments.length > 0 && (
        <Table className={classes.table ?? ''}>
          <Table.Thead>
            <Table.Tr>
              {[say.when, say.doctor, say.type, say.reason, say.status].map((name) => (
                <Table.Th key={name}>{name}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.appointments.map((appointment) => (
              <AppointmentRow key={appointment._id} appointment={appointment} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Panel>
  );
}

function AppointmentRow({ appointment }: { appointment: AppointmentView }) {
  const formats = useFormats();
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{formats.dateTime(appointment.dateTime)}</Table.Td>
      <Table.Td>{staffName({ ...appointment.doctor, role: 'doctor' })}</Table.Td>
      <Table.Td>{appointmentTypeLabels[appointment.type]}</Table.Td>
      <Table.Td>{appointment.reason}</Table.Td>
      <Table.Td>
        <AppointmentStatusBadge status={appointment.status} arrivedAt={appointment.arrivedAt} />
      </Table.Td>
    </Table.Tr>
  );
}
