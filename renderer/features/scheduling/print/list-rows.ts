import type { PrintedAppointment, PrintedList } from '#shared/contract/printing.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { type Paper, paperSizes } from '#shared/domain/paper.ts';

/** A line of a printed list: a new day, or an appointment. */
export type ListRow =
  | { kind: 'date'; date: string }
  | { kind: 'appointment'; appointment: PrintedAppointment };

const ROW_MM = 11.5;
/** Margins, head and foot of a page. */
const AROUND_MM = 62;

/** The lines of a list; where it is about several days, each begins with its date. */
export function listRows({ from, to, appointments }: PrintedList, timeZone: string): ListRow[] {
  let day = from === to ? from : '';
  return appointments.flatMap((appointment) => {
    const date = clinicDate(appointment.dateTime, timeZone);
    const row: ListRow = { kind: 'appointment', appointment };
    if (date === day) return [row];
    day = date;
    return [{ kind: 'date' as const, date }, row];
  });
}

/** The lines of each page. A date is never the last line of one, and is said again on the next. */
export function paginate(rows: readonly ListRow[], paper: Paper): ListRow[][] {
  const most = Math.floor((paperSizes[paper].height - AROUND_MM) / ROW_MM);
  const pages: ListRow[][] = [];
  let page: ListRow[] = [];
  let date: ListRow | undefined;
  const turn = () => {
    const last = page.at(-1);
    pages.push(last?.kind === 'date' ? page.slice(0, -1) : page);
    page = [];
  };
  for (const row of rows) {
    if (page.length === most || (row.kind === 'date' && page.length === most - 1)) turn();
    if (row.kind === 'date') date = row;
    else if (page.length === 0 && date) page.push(date);
    page.push(row);
  }
  if (page.length > 0) turn();
  return pages;
}
