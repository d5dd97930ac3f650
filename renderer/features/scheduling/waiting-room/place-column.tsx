import type { DragEvent, ReactNode } from 'react';
import { useId } from 'react';
import type { Place } from '#shared/domain/waiting.ts';
import { words } from '#shared/words/words.ts';
import classes from './board.module.css';
import type { Move } from './moves.ts';

interface PlaceColumnProps {
  place: Place;
  count: number;
  /** What dropping the card that is dragged would do here; undefined while none is, or where it comes from. */
  move: Move | undefined;
  isOver: boolean;
  /** The card is over this column; true where it may be dropped here. */
  onOver: () => boolean;
  onLeave: () => void;
  onDrop: () => void;
  children: ReactNode;
}

const say = words.scheduling.waitingRoom;

/** One place of the board. While a card is dragged it says whether the card may come here, and why not. */
export function PlaceColumn({
  place,
  count,
  move,
  isOver,
  onOver,
  onLeave,
  onDrop,
  children,
}: PlaceColumnProps) {
  const titleId = useId();
  const isAllowed = move !== undefined && 'step' in move;
  const over = (event: DragEvent) => {
    if (!onOver()) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'move';
  };
  const leave = (event: DragEvent<HTMLElement>) => {
    const { relatedTarget } = event;
    // It goes nowhere where the card is let go of: what it was refused for is still to be said.
    if (relatedTarget instanceof Node && !event.currentTarget.contains(relatedTarget)) onLeave();
  };
  return (
    <section
      className={classes.column}
      aria-labelledby={titleId}
      data-drop={move && (isAllowed ? 'allowed' : 'refused')}
      data-over={isOver || undefined}
      onDragOver={over}
      onDragLeave={leave}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <h2 className={classes.title} id={titleId}>
        {say.places[place]}
        <span className={classes.count}>{count}</span>
      </h2>
      {move && 'refusal' in move && isOver && <p className={classes.reason}>{say.refusals[move.refusal]}</p>}
      {count === 0 ? (
        <p className={classes.nobody}>{say.nobody}</p>
      ) : (
        <ul className={classes.cards}>{children}</ul>
      )}
    </section>
  );
}
