import { z } from 'zod';
import type { DoctorColumn } from '#shared/contract/accounts.ts';
import { appointmentStatuses, appointmentType } from '#shared/domain/appointment.ts';
import { objectId } from '#shared/domain/primitives.ts';
import { shownStatus } from '../../../components/appointment-look.ts';

/** What of the calendar is shown. An empty list leaves nothing out. */
export const calendarFilter = z.object({
  hiddenDoctors: z.array(objectId()),
  departments: z.array(z.string()).default([]),
  specialities: z.array(z.string()),
  statuses: z.array(z.enum([...appointmentStatuses, 'arrived'])),
  types: z.array(appointmentType),
});
export type CalendarFilter = z.infer<typeof calendarFilter>;

export const noFilter: CalendarFilter = {
  hiddenDoctors: [],
  departments: [],
  specialities: [],
  statuses: [],
  types: [],
};

/** The doctors whose time is left out: those who are hidden, and those of another department or speciality than the chosen ones. */
export function hiddenDoctorIds(
  doctors: readonly Pick<DoctorColumn, '_id' | 'department' | 'specialization'>[],
  { hiddenDoctors, departments, specialities }: CalendarFilter,
): Set<string> {
  const left = doctors.filter(
    ({ _id, department, specialization }) =>
      hiddenDoctors.includes(_id) ||
      !isAsked(departments, department ?? '') ||
      !isAsked(specialities, specialization ?? ''),
  );
  return new Set(left.map(({ _id }) => _id));
}

/** Whether an appointment is none of those that were asked for. Its time is taken all the same. */
export function isFilteredOut(
  appointment: Parameters<typeof shownStatus>[0] & { type: CalendarFilter['types'][number] },
  { statuses, types }: CalendarFilter,
): boolean {
  return !isAsked(statuses, shownStatus(appointment)) || !isAsked(types, appointment.type);
}

/** How many of the kinds of filter leave something out. */
export function countActive(filter: CalendarFilter): number {
  return Object.values(filter).filter((chosen) => chosen.length > 0).length;
}

function isAsked<T>(chosen: readonly T[], value: T): boolean {
  return chosen.length === 0 || chosen.includes(value);
}
