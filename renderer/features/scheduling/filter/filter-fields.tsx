import { Button, Checkbox, Chip, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { appointmentTypes } from '#shared/domain/appointment.ts';
import { staffName } from '#shared/domain/user.ts';
import { appointmentStatusLabels, appointmentTypeLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useSchedulingSettings } from '../../../app/clinic.ts';
import { useChannel } from '../../../app/queries.ts';
import { TypeMark } from '../../../components/type-mark.tsx';
import classes from './filter.module.css';
import { type CalendarFilter, countActive, noFilter } from './filter-rule.ts';
import { useCalendarFilter } from './use-calendar-filter.ts';

const say = words.calendarViews.filter;
/** Cancelled ones have a switch of their own below the calendar. */
const statuses = ['scheduled', 'confirmed', 'arrived', 'in-progress', 'completed', 'no-show'] as const;

/** Whose columns are shown, and which appointments with their details. */
export function FilterFields() {
  const [filter, choose] = useCalendarFilter();
  const settings = useSchedulingSettings().appointmentTypes;
  const { data } = useChannel('accounts.listDoctors', {});
  const doctors = data?.doctors.filter(({ isActive }) => isActive) ?? [];
  const departments = [...new Set(doctors.flatMap(({ department }) => department || []))].sort();
  const specialities = [...new Set(doctors.flatMap(({ specialization }) => specialization || []))].sort();
  const change = (part: Partial<CalendarFilter>) => choose({ ...filter, ...part });
  return (
    <>
      <div className={classes.body}>
        <Stack gap="md">
          <Part title={say.doctors}>
            <DoctorBoxes
              doctors={doctors}
              hidden={filter.hiddenDoctors}
              onHide={(hiddenDoctors) => change({ hiddenDoctors })}
            />
          </Part>
          {departments.length > 1 && (
            <Part title={say.departments}>
              <Chips
                values={departments}
                chosen={filter.departments}
                onChoose={(chosen) => change({ departments: chosen })}
                label={(department) => department}
              />
            </Part>
          )}
          {specialities.length > 1 && (
            <Part title={say.specialities}>
              <Chips
                values={specialities}
                chosen={filter.specialities}
                onChoose={(chosen) => change({ specialities: chosen })}
                label={(speciality) => speciality}
              />
            </Part>
          )}
          <Part title={say.statuses}>
            <Chips
              values={statuses}
              chosen={filter.statuses}
              onChoose={(chosen) => change({ statuses: chosen })}
              label={(status) => appointmentStatusLabels[status]}
            />
          </Part>
          <Part title={say.types}>
            <Chips
              values={appointmentTypes}
              chosen={filter.types}
              onChoose={(chosen) => change({ types: chosen })}
              label={(type) => (
                <>
                  <TypeMark colour={settings[type].colour} /> {appointmentTypeLabels[type]}
                </>
              )}
            />
          </Part>
        </Stack>
      </div>
      <div className={classes.foot}>
        <Text size="xs" c="dimmed">
          {say.kept}
        </Text>
        <Button
          variant="subtle"
          size="compact-sm"
          flex="none"
          disabled={countActive(filter) === 0}
          onClick={() => choose(noFilter)}
        >
          {say.clear}
        </Button>
      </div>
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  const titleId = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be laid out
    <div role="group" aria-labelledby={titleId}>
      <Title order={3} id={titleId} mb={8}>
        {title}
      </Title>
      {children}
    </div>
  );
}

interface DoctorBoxesProps {
  doctors: readonly {
    _id: string;
    firstName: string;
    lastName: string;
    specialization?: string | undefined;
  }[];
  hidden: readonly string[];
  onHide: (hidden: string[]) => void;
}

function DoctorBoxes({ doctors, hidden, onHide }: DoctorBoxesProps) {
  const shown = doctors.filter(({ _id }) => !hidden.includes(_id)).length;
  const isAll = shown === doctors.length;
  return (
    <Stack gap={8}>
      <Checkbox
        label={say.allDoctors}
        checked={isAll}
        indeterminate={!isAll && shown > 0}
        onChange={() => onHide(isAll ? doctors.map(({ _id }) => _id) : [])}
      />
      {doctors.map((doctor) => (
        <Checkbox
          key={doctor._id}
          label={staffName({ ...doctor, role: 'doctor' })}
          checked={!hidden.includes(doctor._id)}
          onChange={(event) =>
            onHide(
              event.currentTarget.checked
                ? hidden.filter((id) => id !== doctor._id)
                : [...hidden, doctor._id],
            )
          }
        />
      ))}
    </Stack>
  );
}

interface ChipsProps<T extends string> {
  values: readonly T[];
  chosen: readonly T[];
  onChoose: (chosen: T[]) => void;
  label: (value: T) => ReactNode;
}

function Chips<T extends string>({ values, chosen, onChoose, label }: ChipsProps<T>) {
  return (
    <Group gap={6}>
      {values.map((value) => (
        <Chip
          key={value}
          size="xs"
          classNames={{ label: classes.chip ?? '' }}
          checked={chosen.includes(value)}
          onChange={(isChosen) =>
            onChoose(isChosen ? [...chosen, value] : chosen.filter((one) => one !== value))
          }
        >
          {label(value)}
        </Chip>
      ))}
    </Group>
  );
}
