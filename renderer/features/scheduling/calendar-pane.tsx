import { AppointmentSide } from './appointment/appointment-side.tsx';
import { BookingPane } from './booking/booking-pane.tsx';
import type { BookingSeed } from './booking/booking-seed.ts';
import { HoursPane } from './hours/hours-pane.tsx';
import { NextFreePane } from './next-free/next-free-pane.tsx';
import type { NextFreeStart } from './next-free/next-free-wish.ts';
import type { Pane, usePane } from './use-pane.ts';
import type { useShownDate } from './use-shown-date.ts';
import { WaitPane } from './waitlist/wait-pane.tsx';
import { seedWait, type WaitSeed } from './waitlist/wait-seed.ts';
import { WaitlistPane } from './waitlist/waitlist-pane.tsx';

interface CalendarPaneProps {
  pane: Pane;
  openPane: ReturnType<typeof usePane>[1];
  shown: ReturnType<typeof useShownDate>;
  onBook: (seed: BookingSeed) => void;
  onNextFree: (start: NextFreeStart) => void;
}

/** What is being done, beside the calendar. */
export function CalendarPane({ pane, openPane, shown, onBook, onNextFree }: CalendarPaneProps) {
  const close = () => openPane(undefined);
  const openAppointment = (id: string, date: string) => {
    shown.show(date);
    openPane({ kind: 'appointment', id, date });
  };
  const bookAt = (seed: BookingSeed, date: string) => {
    shown.show(date);
    onBook(seed);
  };
  if (pane.kind === 'book')
    return <BookingPane onBooked={openAppointment} onNextFree={onNextFree} onClose={close} />;
  if (pane.kind === 'next-free') return <NextFreePane onChoose={bookAt} onClose={close} />;
  const openWaitlist = () => openPane({ kind: 'waitlist' });
  const wait = (seed: WaitSeed) => {
    seedWait(seed);
    openPane({ kind: 'wait' });
  };
  if (pane.kind === 'waitlist')
    return (
      <WaitlistPane onAdd={() => openPane({ kind: 'wait' })} onBooked={openAppointment} onClose={close} />
    );
  if (pane.kind === 'wait') return <WaitPane onAdded={openWaitlist} onClose={openWaitlist} />;
  if (pane.kind === 'hours')
    return <HoursPane key={pane.doctorId} doctorId={pane.doctorId} onClose={close} />;
  return (
    <AppointmentSide
      key={pane.id}
      place={pane}
      onClose={close}
      onTurn={(kind) => openPane({ ...pane, kind })}
      onMoved={openAppointment}
      onNextFree={onNextFree}
      onWait={wait}
      onWaitlist={openWaitlist}
    />
  );
}
