import { Checkbox } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { isOnSlotGrid } from '#shared/domain/appointment.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { acceptsHeld, placeKey, type ReadPlace } from '../booking/place-values.ts';
import type { PlaceForm } from '../booking/use-place-form.ts';
import classes from './held.module.css';
import { heldOver } from './held-over.ts';
import type { HeldPlace } from './tell-hold.ts';
import { useHoldSlot } from './use-hold-slot.ts';
import { useSlotHolds } from './use-slot-holds.ts';

interface HeldQuestionProps {
  place: PlaceForm;
  read: ReadPlace;
  /** What taking the time from under a colleague is called. */
  label: string;
}

/** Holds the form's place, and where a colleague holds it already, asks whether it is meant all the same. */
export function HeldQuestion({ place: { values, set }, read, label }: HeldQuestionProps) {
  const place = placeOf(values.doctorId, read);
  const holds = useSlotHolds(read.date ?? '');
  const hold = place && heldOver(holds, place);
  useHoldSlot(place, hold !== undefined);
  if (!hold) return null;
  return (
    <div className={classes.question}>
      <div className={classes.words} role="status">
        <IconHandStop size={16} stroke={1.75} aria-hidden />
        {fill(words.scheduling.holds.question, { name: hold.holder })}
      </div>
      <Checkbox
        label={label}
        checked={acceptsHeld(values)}
        onChange={(event) => {
          const heldMeantAt = event.currentTarget.checked ? placeKey(values) : '';
          // The refusal beside the time is answered by this.
          set({ heldMeantAt, time: values.time });
        }}
      />
    </div>
  );
}

function placeOf(doctorId: string | null, { dateTime, minutes }: ReadPlace): HeldPlace | undefined {
  if (!doctorId || !dateTime || !minutes || !isOnSlotGrid(dateTime)) return undefined;
  return { doctorId, dateTime, duration: minutes };
}
