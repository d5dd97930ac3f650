import { useEffect } from 'react';
import { PRESENCE_SIGN_SECONDS, type PresencePlace } from '#shared/domain/note-presence.ts';
import { call } from '../../../app/client.ts';
import { createTeller } from '../../../app/create-teller.ts';
import { useSession } from '../../../app/session.ts';

interface Place {
  appointmentId: string;
  place: PresencePlace;
}

/** Of several places the first of these is told: vitals are taken within the note. */
const foremost: readonly PresencePlace[] = ['vitals', 'writing', 'reading'];
/** Where this window is. */
const places = new Set<Place>();
let timer: ReturnType<typeof setInterval> | undefined;

const tellPlace = createTeller(
  (at: Place | undefined): Promise<unknown> =>
    at ? call('visits.beAtVisit', at) : call('visits.leaveVisit', {}),
);

/** Gives a sign of where this window is, now and every few seconds for as long as it is somewhere. */
function signalPlace(): void {
  const [at] = [...places].sort((one, other) => foremost.indexOf(one.place) - foremost.indexOf(other.place));
  tellPlace(at);
  if (at) timer ??= setInterval(signalPlace, PRESENCE_SIGN_SECONDS * 1_000);
  else {
    clearInterval(timer);
    timer = undefined;
  }
}

/**
 * Tells others at the same visit that one is there, for as long as this is on the screen and not behind the lock.
 * @param appointmentId undefined where there is nobody to tell: the visit has none, or is over
 */
export function useBeAtVisit(appointmentId: string | undefined, place: PresencePlace): void {
  const { isLocked } = useSession();
  useEffect(() => {
    if (!appointmentId || isLocked) return;
    const mine: Place = { appointmentId, place };
    places.add(mine);
    signalPlace();
    return () => {
      places.delete(mine);
      signalPlace();
    };
  }, [appointmentId, place, isLocked]);
}
