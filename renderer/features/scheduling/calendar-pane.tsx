import { AppointmentSide } from './appointment/appointment-side.tsx';
import { BookingPane } from './booking/booking-pane.tsx';
import { HoursPane } from './hours/hours-pane.tsx';
import type { Pane, usePane } from './use-pane.ts';
import type { useShownDate } from './use-shown-date.ts';

interface CalendarPaneProps {
  pane: Pane;
  openPane: ReturnType<typeof usePane>[1];
  shown: ReturnType<typeof useShownDate>;
}

/** What is being done, beside the calendar. */
export function CalendarPane({ pane, openPane, shown }: CalendarPaneProps) {
  const close = () => openPane(undefined);
  const openAppointment = (id: string, date: string) => {
    shown.show(date);
    openPane({ kind: 'appointment', id, date });
  };
  if (pane.kind === 'book') return <BookingPane onBooked={openAppointment} onClose={close} />;
  if (pane.kind === 'hours')
    return <HoursPane key={pane.doctorId} doctorId={pane.doctorId} onClose={close} />;
  return (
    <AppointmentSide
      key={pane.id}
      place={pane}
      onClose={close}
      onTurn={(kind) => openPane({ ...pane, kind })}
      onMoved={openAppointment}
    />
  );
}
