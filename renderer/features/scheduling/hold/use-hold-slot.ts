import { useEffect, useEffectEvent, useRef } from 'react';
import { type HeldPlace, tellHold } from './tell-hold.ts';

/** A time that is still being typed is not held. */
const SETTLED_MS = 250;
/** A hold lasts two minutes: while somebody types it is renewed this often, and no more. */
const RENEWED_AFTER_MS = 15_000;

/**
 * Holds a form's place for as long as the form is worked in: from when the place is known, again with what is typed or
 * chosen beside the calendar, and until the form closes.
 * @param place undefined while doctor, day, time or length are missing
 * @param isHeldByOther once they let go of it, it is held here
 */
export function useHoldSlot(place: HeldPlace | undefined, isHeldByOther: boolean): void {
  const toldAt = useRef<number>(undefined);
  const key = place && `${place.doctorId} ${place.dateTime} ${place.duration}`;

  const hold = useEffectEvent(() => {
    if (!place && toldAt.current === undefined) return;
    toldAt.current = place && Date.now();
    tellHold(place);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: told anew when the place is another, or free again
  useEffect(() => {
    const timer = setTimeout(hold, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [key, isHeldByOther]);

  const renew = useEffectEvent((event: Event) => {
    const isHere = event.target instanceof Element && event.target.closest('aside') !== null;
    const since = toldAt.current;
    if (isHere && since !== undefined && Date.now() - since >= RENEWED_AFTER_MS) hold();
  });
  useEffect(() => {
    const listen = (event: Event) => renew(event);
    document.addEventListener('input', listen);
    return () => {
      document.removeEventListener('input', listen);
      if (toldAt.current !== undefined) tellHold(undefined);
    };
  }, []);
}
