import { Select } from '@mantine/core';
import { staffName } from '#shared/domain/user.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { useWeekDoctor } from './use-week-doctor.ts';

/** Whose week is shown. */
export function WeekDoctorPicker() {
  const [doctor, choose] = useWeekDoctor();
  const { data } = useChannel('accounts.listDoctors', {});
  const doctors = (data?.doctors ?? [])
    .filter(({ isActive }) => isActive)
    .map((one) => ({ value: one._id, label: staffName({ ...one, role: 'doctor' }) }));
  return (
    <Select
      w="12rem"
      aria-label={words.calendarViews.week.doctor}
      allowDeselect={false}
      searchable={doctors.length > 8}
      data={doctors}
      value={doctor?._id ?? null}
      onChange={(id) => id && choose(id)}
    />
  );
}
