import { ActionIcon, Tooltip } from '@mantine/core';
import { IconClockEdit } from '@tabler/icons-react';
import { staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import type { CalendarColumn } from '../layout/doctor-columns.ts';
import classes from './day-view.module.css';
import { useColumnState } from './use-column-state.ts';

interface ColumnHeadProps {
  id: string;
  date: string;
  column: CalendarColumn;
  onHours: ((doctorId: string) => void) | undefined;
}

/** Whose column it is, and how much room there is. */
export function ColumnHead({ id, date, column, onHours }: ColumnHeadProps) {
  const { doctor } = column;
  const name = staffName({ ...doctor, role: 'doctor' });
  const state = useColumnState(date, column);
  const hours = fill(words.scheduling.calendar.hours, { name });
  return (
    <header className={classes.head}>
      <div className={classes.headWords}>
        <h2 className={classes.doctor} id={id} title={name}>
          {name}
        </h2>
        <div className={classes.state}>
          {doctor.specialization && <span className={classes.field}>{doctor.specialization}</span>}
          {doctor.specialization && state && <span aria-hidden>·</span>}
          <span className={classes.room}>{state}</span>
        </div>
      </div>
      {onHours && (
        <Tooltip label={hours}>
          <ActionIcon
            variant="subtle"
            color="gray"
            c="dimmed"
            size={28}
            className={classes.edit ?? ''}
            aria-label={hours}
            onClick={() => onHours(doctor._id)}
          >
            <IconClockEdit size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </header>
  );
}
