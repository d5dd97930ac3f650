import { create } from 'zustand';
import type { AppointmentView } from '#shared/contract/scheduling.ts';

/** The appointment that is to be earlier, from whose pane the form was opened. */
export type WaitSeed = Pick<
  AppointmentView,
  '_id' | 'patient' | 'doctor' | 'dateTime' | 'duration' | 'type' | 'reason'
>;

/** The seed that the form has not taken yet. */
export const useWaitSeed = create<{ seed: WaitSeed | undefined }>(() => ({ seed: undefined }));

/** Hands an appointment to the waitlist's form. */
export function seedWait(seed: WaitSeed): void {
  useWaitSeed.setState({ seed });
}
