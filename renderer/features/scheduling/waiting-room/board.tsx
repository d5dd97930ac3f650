import { type KeyboardEvent, useRef, useState } from 'react';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { fullName } from '#shared/domain/user.ts';
import type { Place } from '#shared/domain/waiting.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useNow } from '../../../app/now.ts';
import { useSession } from '../../../app/session.ts';
import { walkTo } from '../layout/walk.ts';
import classes from './board.module.css';
import type { BoardColumn } from './board-columns.ts';
import { focusCard } from './focus-card.ts';
import { moveTo, type Step } from './moves.ts';
import { PatientCard } from './patient-card.tsx';
import { PlaceColumn } from './place-column.tsx';

interface BoardProps {
  columns: readonly BoardColumn[];
  /** The card that has or had the focus. */
  chosenId: string | undefined;
  onChoose: (id: string) => void;
  onTake: (appointment: AppointmentView, step: Step) => void;
}

/** The card that is dragged, and the column that it is over. */
interface Held {
  appointment: AppointmentView;
  over: Place | undefined;
}

const say = words.scheduling.waitingRoom;

/** Today by place. A card is moved by dragging it, or by the steps in its menu. */
export function Board({ columns, chosenId, onChoose, onTake }: BoardProps) {
  const now = useNow();
  const { user } = useSession();
  // What is drawn follows what is held: one event of a drag may come before the one ahead of it has been drawn.
  const held = useRef<Held>(undefined);
  const [drawn, draw] = useState<Held>();
  const hold = (next: Held | undefined) => {
    held.current = next;
    draw(next);
  };
  const [notice, setNotice] = useState('');
  const isOwn = ({ doctor }: AppointmentView) => user.role === 'doctor' && doctor._id === user._id;
  const stops = columns.map(({ appointments }) => appointments);
  const shown = stops.flat();
  const tabStop = shown.find(({ _id }) => _id === chosenId) ?? shown[0];

  const walk = (event: KeyboardEvent, id: string) => {
    const next = walkTo(stops, id, event.key);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    focusCard(next);
  };
  const moveOf = (place: Place) => {
    const { appointment } = held.current ?? {};
    return appointment && moveTo(appointment, place, isOwn(appointment));
  };
  const drag = (appointment: AppointmentView | undefined) => {
    const { appointment: ended, over } = held.current ?? {};
    const move = over && moveOf(over);
    if (appointment) setNotice('');
    else if (ended && move && 'refusal' in move) {
      const reason = say.refusals[move.refusal];
      setNotice(fill(say.stays, { name: fullName(ended.patient), reason }));
    }
    hold(appointment && { appointment, over: undefined });
  };
  const dragOver = (place: Place) => {
    if (held.current && held.current.over !== place) hold({ ...held.current, over: place });
    const move = moveOf(place);
    return move !== undefined && 'step' in move;
  };
  const dragLeave = (place: Place) => {
    if (held.current?.over === place) hold({ ...held.current, over: undefined });
  };
  const drop = (place: Place) => {
    const move = moveOf(place);
    if (held.current && move && 'step' in move) onTake(held.current.appointment, move.step);
  };

  return (
    <>
      <div className={classes.notice} role="status" hidden={notice === ''}>
        {notice}
      </div>
      <section className={classes.board} aria-label={say.label}>
        {columns.map(({ place, appointments }) => (
          <PlaceColumn
            key={place}
            place={place}
            count={appointments.length}
            move={drawn && moveTo(drawn.appointment, place, isOwn(drawn.appointment))}
            isOver={drawn?.over === place}
            onOver={() => dragOver(place)}
            onLeave={() => dragLeave(place)}
            onDrop={() => drop(place)}
          >
            {appointments.map((appointment) => (
              <PatientCard
                key={appointment._id}
                appointment={appointment}
                place={place}
                now={now}
                isOwn={isOwn(appointment)}
                isTabStop={appointment._id === tabStop?._id}
                onTake={onTake}
                onFocus={onChoose}
                onWalk={walk}
                onDrag={drag}
              />
            ))}
          </PlaceColumn>
        ))}
      </section>
    </>
  );
}
