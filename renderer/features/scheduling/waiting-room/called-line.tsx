import { IconBellRinging } from '@tabler/icons-react';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { fullName, staffName } from '#shared/domain/user.ts';
import { isWaiting } from '#shared/domain/waiting.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import classes from './board.module.css';

/** Whom doctors have called and not taken in yet, so that the front desk sends them. */
export function CalledLine({ appointments }: { appointments: readonly AppointmentView[] }) {
  const called = appointments.filter((one) => one.calledAt && isWaiting(one));
  return (
    <div className={classes.called} role="status" hidden={called.length === 0}>
      {called.map(({ _id, patient, doctor, room }) => (
        <span key={_id}>
          <IconBellRinging size={16} stroke={1.75} aria-hidden />
          {fill(words.scheduling.waitingRoom.called, {
            name: fullName(patient),
            room: room ?? '',
            doctor: staffName({ ...doctor, role: 'doctor' }),
          })}
        </span>
      ))}
    </div>
  );
}
