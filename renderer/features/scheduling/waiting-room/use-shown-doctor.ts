import { useSession } from '../../../app/session.ts';
import { useKept } from '../../../app/view-store.ts';

/** What the choice of a doctor holds for "all of them". */
export const ALL_DOCTORS = 'all';

/** Whose patients the board shows: a doctor's own until they choose otherwise, everybody's for all others. */
export function useShownDoctor(): [string | undefined, (choice: string) => void] {
  const { user } = useSession();
  const [kept, keep] = useKept('waitingRoom.doctor');
  const choice = kept ?? (user.role === 'doctor' ? user._id : ALL_DOCTORS);
  return [choice === ALL_DOCTORS ? undefined : choice, keep];
}
