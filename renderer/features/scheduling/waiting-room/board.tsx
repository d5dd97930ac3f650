import { type KeyboardEvent, useState } from 'react';
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

const say = words.scheduling.waitingRoom;

/** Today by place. A card is moved by dragging it, or by the steps in its menu. */
export function Board({ columns, chosenId, onChoose, onTake }: BoardProps) {
  const now = useNow();
  const { user } = useSession();
  const [dragged, setDragged] = useState<AppointmentView>();
  const [over, setOver] = useState<Place>();
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
  const drag = (appointment: AppointmentView | undefined) => {
    const target = dragged && over && moveTo(dragged, over, isOwn(dragged));
    if (appointment) setNotice('');
    else if (dragged && target && 'refusal' in target) {
      const reason = say.refusals[target.refusal];
      setNotice(fill(say.stays, { name: fullName(dragged.patient), reason }));
    }
    setDragged(appointment);
    setOver(undefined);
  };
  const drop = (place: Place) => {
    const move = dragged && moveTo(dragged, place, isOwn(dragged));
    if (move && 'step' in move) onTake(dragged, move.step);
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
            move={dragged && moveTo(dragged, place, isOwn(dragged))}
            isOver={over === place}
            onOver={(isOver) => setOver((now) => (isOver ? place : now === place ? undefined : now))}
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
