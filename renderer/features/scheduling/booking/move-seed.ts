import { create } from 'zustand';
import type { AppErrorValue } from '#shared/errors.ts';

/** Where an appointment was dragged to, and what main said against it, if it was asked. */
export interface MoveSeed {
  appointmentId: string;
  doctorId: string;
  dateTime: string;
  minutes: number;
  refusal?: AppErrorValue;
}

/** The seed that the form has not taken yet. */
export const useMoveSeed = create<{ seed: MoveSeed | undefined }>(() => ({ seed: undefined }));

/** Hands a move to the form for moving, which goes on from there. */
export function seedMove(seed: MoveSeed): void {
  useMoveSeed.setState({ seed });
}
