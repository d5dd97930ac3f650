import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useCan, useSession } from '../../app/session.ts';
import { useKept } from '../../app/view-store.ts';
import { SplitView } from '../../components/split-view.tsx';
import { type BookingSeed, seedBooking } from './booking/booking-seed.ts';
import { CalendarPane } from './calendar-pane.tsx';
import { Day } from './day/day.tsx';
import { DayHeader } from './day/day-header.tsx';
import { useCalendarKeys } from './use-calendar-keys.ts';
import { usePane } from './use-pane.ts';
import { useShownDate } from './use-shown-date.ts';

/** The front desk's day: a column for each doctor, and beside it whatever is being done. */
export function CalendarScreen() {
  const shown = useShownDate();
  const [pane, openPane] = usePane();
  const { user } = useSession();
  const canBook = useCan('scheduling.book');
  const maySetAny = useCan('availability.editAny');
  const maySetOwn = useCan('availability.editOwn');
  const [cancelledShown, keepCancelledShown] = useKept('scheduling.cancelled');
  const chosenId = pane && 'id' in pane ? pane.id : undefined;

  const book = (seed: BookingSeed) => {
    seedBooking(seed);
    openPane({ kind: 'book' });
  };
  const bookHere = () => book(pane?.kind === 'book' ? {} : { date: shown.date });
  useBookingFromAddress(book);
  useCalendarKeys({ shown, pane, openPane, onBook: canBook ? bookHere : undefined });

  return (
    <>
      <DayHeader shown={shown} hasPane={pane !== undefined} onBook={canBook ? bookHere : undefined} />
      <SplitView side={pane && <CalendarPane pane={pane} openPane={openPane} shown={shown} />}>
        <Day
          shown={shown}
          chosenId={chosenId}
          showsCancelled={cancelledShown !== undefined}
          onShowCancelled={(shows) => keepCancelledShown(shows ? 'yes' : undefined)}
          onOpen={(id, date) => openPane({ kind: 'appointment', id, date })}
          onBook={canBook ? book : undefined}
          onHours={(doctorId) => openPane({ kind: 'hours', doctorId })}
          mayEditHours={(id) => maySetAny || (maySetOwn && id === user._id)}
        />
      </SplitView>
    </>
  );
}

/** `/calendar?patient=ID` opens the booking form with that patient. */
function useBookingFromAddress(book: (seed: BookingSeed) => void): void {
  const [params, setParams] = useSearchParams();
  const patientId = params.get('patient');
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each address
  useEffect(() => {
    if (!patientId) return;
    book({ patientId });
    setParams({}, { replace: true });
  }, [patientId]);
}
