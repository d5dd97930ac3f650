import { useEffect } from 'react';
import { PRESENCE_SIGN_SECONDS, type PresencePlace } from '#shared/domain/note-presence.ts';
import { call } from '../../../app/client.ts';
import { useSession } from '../../../app/session.ts';

interface Place {
  appointmentId: string;
  place: PresencePlace;
}

/** Where this window is, outermost first: the vitals that are taken within a note go before the note. */
const places: Place[] = [];
/** A sign that did not come through is followed by the next. */
const ignore = () => undefined;

function tell(): void {
  const at = places.at(-1);
  if (at) call('visits.beAtVisit', at).catch(ignore);
  else call('visits.leaveVisit', {}).catch(ignore);
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
    places.push(mine);
    tell();
    const timer = setInterval(tell, PRESENCE_SIGN_SECONDS * 1_000);
    return () => {
      clearInterval(timer);
      places.splice(places.indexOf(mine), 1);
      tell();
    };
  }, [appointmentId, place, isLocked]);
}
