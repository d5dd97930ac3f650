import { Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import type { DoctorColumn } from '#shared/contract/accounts.ts';
import { staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { useKept } from '../../../app/view-store.ts';
import { type Column, DataTable } from '../../../components/data-table.tsx';
import { DetailsPane } from '../../../components/details-pane.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { ListPending } from '../../../components/list-pending.tsx';
import { PageBody } from '../../../components/page-body.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { SplitView } from '../../../components/split-view.tsx';
import { DoctorHours } from './doctor-hours.tsx';
import { hoursPerWeek, weekValues } from './week-values.ts';

const say = words.accounts.hours;

const columns: Column<DoctorColumn>[] = [
  { key: 'name', title: words.accounts.staff.name, cell: (doctor) => <b>{nameOf(doctor)}</b> },
  {
    key: 'specialization',
    title: words.accounts.staffForm.specialization,
    width: '14rem',
    cell: ({ specialization }) => specialization,
  },
  {
    key: 'hours',
    title: say.title,
    width: '10rem',
    cell: ({ availability }) => fill(say.total, { hours: hoursPerWeek(weekValues(availability ?? [])) }),
  },
];

function nameOf(doctor: DoctorColumn): string {
  return staffName({ ...doctor, role: 'doctor' });
}

/** The front desk keeps every doctor's working hours. */
export function DoctorsHoursScreen() {
  const answer = useChannel('accounts.listDoctors', {});
  const { data } = answer;
  const [chosen, choose] = useKept('hours.chosen');
  const doctors = data?.doctors ?? [];
  const doctor = doctors.find(({ _id }) => _id === chosen);
  const side = doctor ? (
    <DetailsPane title={nameOf(doctor)} subtitle={doctor.specialization} onClose={() => choose(undefined)}>
      <DoctorHours key={doctor._id} doctor={doctor} />
    </DetailsPane>
  ) : (
    <Text c="dimmed" p="lg">
      {say.choose}
    </Text>
  );
  return (
    <>
      <PageHeader title={say.title} lead={say.lead} />
      <SplitView side={side}>
        <PageBody isFlush>
          <ListPending answer={answer} />
          {data && doctors.length === 0 && (
            <EmptyState icon={IconClock} title={say.none} text={say.noneText} />
          )}
          {doctors.length > 0 && (
            <DataTable
              label={say.doctors}
              columns={columns}
              rows={doctors}
              rowKey={({ _id }) => _id}
              selected={doctor?._id}
              onSelect={({ _id }) => choose(_id)}
            />
          )}
        </PageBody>
      </SplitView>
    </>
  );
}
