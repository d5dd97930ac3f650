import { useKept } from '../../app/view-store.ts';

const ofAppointment = ['appointment', 'move', 'cancel'] as const;

/** An appointment in the pane: looked at, about to be moved, about to be cancelled. The date says where it is read. */
export interface AppointmentPlace {
  kind: (typeof ofAppointment)[number];
  id: string;
  date: string;
}

/** What stands beside the calendar. */
export type Pane =
  | { kind: 'book' }
  | { kind: 'next-free' }
  | { kind: 'waitlist' }
  | { kind: 'wait' }
  | { kind: 'hours'; doctorId: string }
  | AppointmentPlace;

/** The pane beside the calendar; it is still open when one comes back. */
export function usePane(): [Pane | undefined, (pane: Pane | undefined) => void] {
  const [kept, keep] = useKept('scheduling.pane');
  return [readPane(kept), (pane) => keep(pane && writePane(pane))];
}

function writePane(pane: Pane): string {
  if (pane.kind === 'hours') return `hours ${pane.doctorId}`;
  return 'id' in pane ? `${pane.kind} ${pane.id} ${pane.date}` : pane.kind;
}

function readPane(kept: string | undefined): Pane | undefined {
  const [kind, id = '', date = ''] = kept?.split(' ') ?? [];
  if (kind === 'book' || kind === 'next-free' || kind === 'waitlist' || kind === 'wait') return { kind };
  if (kind === 'hours') return { kind, doctorId: id };
  const known = ofAppointment.find((one) => one === kind);
  return known && { kind: known, id, date };
}
