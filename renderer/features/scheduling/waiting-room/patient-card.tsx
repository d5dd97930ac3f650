import { Menu } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { fullName } from '#shared/domain/user.ts';
import { isLongWait, isWaiting, type Place, waitedMinutes } from '#shared/domain/waiting.ts';
import { fill } from '#shared/words/fill.ts';
import { appointmentTypeLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useClinic } from '../../../app/clinic.ts';
import { type Formats, useFormats } from '../../../app/formats.ts';
import { usePane } from '../use-pane.ts';
import { CardFlags } from './card-flags.tsx';
import type { Step } from './moves.ts';
import classes from './patient-card.module.css';
import { cardActions, runByKey, StepsMenu } from './steps-menu.tsx';

interface PatientCardProps {
  appointment: AppointmentView;
  place: Place;
  now: string;
  isOwn: boolean;
  /** Tab comes here, and the focus after a step that left nothing with it. */
  isTabStop: boolean;
  onTake: (appointment: AppointmentView, step: Step) => void;
  onFocus: (id: string) => void;
  onWalk: (event: KeyboardEvent, id: string) => void;
  onDrag: (appointment: AppointmentView | undefined) => void;
}

const say = words.scheduling.waitingRoom;

/** A patient on the board: who, when, with whom, and what stands out. A press opens the steps. */
export function PatientCard(props: PatientCardProps) {
  const { appointment, place, now, isOwn, isTabStop } = props;
  const { _id, patient, doctor, dateTime, type, room } = appointment;
  const formats = useFormats();
  const ways = useWays(appointment);
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const steps = cardActions(appointment, isOwn, (step) => props.onTake(appointment, step));
  useEffect(() => {
    if (isTabStop && document.activeElement === document.body) button.current?.focus();
  }, [isTabStop]);

  const wait = waitWords(appointment, now, formats);
  const stay = [room && place !== 'done' && fill(say.card.room, { room }), wait].filter(Boolean);
  return (
    <li
      className={classes.item}
      draggable={steps.length > 0}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', '');
        props.onDrag(appointment);
      }}
      onDragEnd={() => props.onDrag(undefined)}
    >
      <Menu opened={isOpen} onChange={setOpen} position="bottom-start" withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <button
            ref={button}
            type="button"
            className={classes.card}
            data-place={place}
            data-patient-card={_id}
            tabIndex={isTabStop ? 0 : -1}
            onFocus={() => props.onFocus(_id)}
            onKeyDown={(event) => {
              if (!runByKey(event, [...steps, ...ways])) props.onWalk(event, _id);
            }}
          >
            <span className={classes.head}>
              <span className={classes.time}>{formats.time(dateTime)}</span>
              <span className={classes.name}>{fullName(patient)}</span>
              {patient.dateOfBirth && (
                <span className={classes.age}>{formats.shortAge(patient.dateOfBirth)}</span>
              )}
            </span>
            <span className={classes.line}>
              {fill(say.card.doctor, { name: doctor.lastName })} · {appointmentTypeLabels[type]}
            </span>
            {stay.length > 0 && <span className={classes.line}>{stay.join(' · ')}</span>}
            <CardFlags appointment={appointment} now={now} />
          </button>
        </Menu.Target>
        <StepsMenu
          appointment={appointment}
          isOwn={isOwn}
          steps={steps}
          ways={ways}
          onClose={() => setOpen(false)}
        />
      </Menu>
    </li>
  );
}

/** Since when and for how long; how long alone stands in the sign of a long wait, and after the wait. */
function waitWords(appointment: AppointmentView, now: string, formats: Formats): string | undefined {
  const count = waitedMinutes(appointment, now);
  if (count === undefined || !appointment.arrivedAt) return undefined;
  if (!isWaiting(appointment)) return fill(say.card.waited, { count });
  const time = formats.time(appointment.arrivedAt);
  return isLongWait(appointment, now)
    ? fill(say.card.sinceTime, { time })
    : fill(say.card.since, { time, count });
}

/** From the card to the patient's page, and to the appointment in the calendar, where it is moved or cancelled. */
function useWays({ _id, patient, dateTime }: AppointmentView) {
  const navigate = useNavigate();
  const { timeZone } = useClinic();
  const [, openPane] = usePane();
  return [
    { key: 'P', label: say.openPatient, run: () => void navigate(`/patients/${patient._id}`) },
    {
      key: 'K',
      label: say.openCalendar,
      run: () => {
        openPane({ kind: 'appointment', id: _id, date: clinicDate(dateTime, timeZone) });
        void navigate('/calendar');
      },
    },
  ];
}
