import type { CalendarColumn } from '../layout/doctor-columns.ts';

/** The one appointment that Tab reaches: the chosen one, or the first. */
export function tabStopOf(
  columns: readonly CalendarColumn[],
  chosenId: string | undefined,
): string | undefined {
  const shown = columns.flatMap((column) => column.appointments);
  return shown.some(({ _id }) => _id === chosenId) ? chosenId : shown[0]?._id;
}
