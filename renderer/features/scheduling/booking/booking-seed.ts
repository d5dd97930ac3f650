import { create } from 'zustand';
import type { AppointmentType } from '#shared/domain/appointment.ts';

/**
 * What is known when a booking begins: the place that was clicked, the patient whose page it came from, the appointment that
 * it stands in for.
 */
export interface BookingSeed {
  patientId?: string;
  doctorId?: string;
  date?: string;
  dateTime?: string;
  minutes?: number;
  type?: AppointmentType;
  reason?: string;
}

/** The seed that the form has not taken yet. */
export const useBookingSeed = create<{ seed: BookingSeed | undefined }>(() => ({ seed: undefined }));

/** Hands what is known to the booking form; what is already typed there stays. */
export function seedBooking(seed: BookingSeed): void {
  useBookingSeed.setState({ seed });
}
