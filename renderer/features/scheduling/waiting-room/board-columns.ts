import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { type Place, placeOf, places } from '#shared/domain/waiting.ts';

/** One place with those who are there. */
export interface BoardColumn {
  place: Place;
  appointments: AppointmentView[];
}

/** Since when somebody is in a place: who has been there longest stands first, of those who are done the last one. */
function order(place: Place, { dateTime, arrivedAt, takenInAt, completedAt }: AppointmentView): number {
  switch (place) {
    case 'expected':
      return Date.parse(dateTime);
    case 'arrived':
    case 'in-room':
      return Date.parse(arrivedAt ?? dateTime);
    case 'with-doctor':
      return Date.parse(takenInAt ?? dateTime);
    case 'done':
      return -Date.parse(completedAt ?? dateTime);
  }
}

/** The patients of a day by place; of one doctor where one is named. */
export function boardColumns(
  appointments: readonly AppointmentView[],
  doctorId: string | undefined,
): BoardColumn[] {
  const shown = appointments.filter(({ doctor }) => doctorId === undefined || doctor._id === doctorId);
  return places.map((place) => ({
    place,
    appointments: shown
      .filter((appointment) => placeOf(appointment) === place)
      .sort((one, other) => order(place, one) - order(place, other)),
  }));
}
