import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { useHiddenDoctors } from '../use-hidden-doctors.ts';

const say = words.scheduling.calendar;

/** Whose columns are shown. */
export function DoctorFilter() {
  const [hidden, hide] = useHiddenDoctors();
  const { data } = useChannel('accounts.listDoctors', {});
  const doctors = data?.doctors.filter(({ isActive }) => isActive) ?? [];
  const shown = doctors.filter(({ _id }) => !hidden.has(_id)).length;
  const isAll = shown === doctors.length;
  const toggle = (id: string, isShown: boolean) => {
    const next = new Set(hidden);
    if (isShown) next.delete(id);
    else next.add(id);
    hide(next);
  };
  return (
    <Popover position="bottom-end" trapFocus withRoles shadow="md">
      <Popover.Target>
        <Button
          variant="default"
          rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden />}
          disabled={doctors.length < 2}
        >
          {isAll ? say.allDoctors : fill(say.someDoctors, { count: shown, total: doctors.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={say.doctors}>
        <Stack gap={10}>
          <Checkbox
            label={say.allDoctors}
            checked={isAll}
            indeterminate={!isAll && shown > 0}
            onChange={() => hide(isAll ? new Set(doctors.map(({ _id }) => _id)) : new Set())}
          />
          {doctors.map((doctor) => (
            <Checkbox
              key={doctor._id}
              label={staffName({ ...doctor, role: 'doctor' })}
              description={doctor.specialization}
              checked={!hidden.has(doctor._id)}
              onChange={(event) => toggle(doctor._id, event.currentTarget.checked)}
            />
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
