import { create } from 'zustand';
import type { AppointmentType } from '#shared/domain/appointment.ts';
import type { Weekday } from '#shared/domain/user.ts';

/** The question as typed. */
export interface WishValues {
  /** `anyone`, `doctor:` and an id, or `specialization:` and its name. */
  among: string;
  length: string;
  /** A date as typed; empty for today. */
  from: string;
  weekdays: Weekday[];
  earliest: string;
  latest: string;
}

/** Whom the time is for, and what the appointment is to be, as far as that was known where the search began. */
interface CarriedAlong {
  patientId?: string;
  type?: AppointmentType;
  reason?: string;
}

/** What is known when one begins to look. */
export interface NextFreeStart extends CarriedAlong {
  doctorId?: string;
  minutes?: number;
}

interface NextFree {
  wish: WishValues;
  carried: CarriedAlong;
}

const anything: WishValues = {
  among: 'anyone',
  length: '30',
  from: '',
  weekdays: [],
  earliest: '',
  latest: '',
};

/** What is looked for. It is still there when one comes back to look on. */
export const useNextFree = create<NextFree>(() => ({ wish: anything, carried: {} }));

/** Changes a part of what is looked for. */
export function wishFor(changed: Partial<WishValues>): void {
  useNextFree.setState(({ wish }) => ({ wish: { ...wish, ...changed } }));
}

/** Begins to look anew, for whoever is given and for nobody otherwise; the wished days and hours stay. */
export function beginNextFree({ doctorId, minutes, ...carried }: NextFreeStart): void {
  useNextFree.setState(({ wish }) => ({
    carried,
    wish: {
      ...wish,
      ...(doctorId && { among: `doctor:${doctorId}` }),
      ...(minutes && { length: String(minutes) }),
    },
  }));
}
