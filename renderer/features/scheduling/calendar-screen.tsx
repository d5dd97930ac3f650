import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useCan, useSession } from '../../app/session.ts';
import { useKept } from '../../app/view-store.ts';
import { SplitView } from '../../components/split-view.tsx';
import { type BookingSeed, seedBooking } from './booking/booking-seed.ts';
import { CalendarPane } from './calendar-pane.tsx';
import { Day } from './day/day.tsx';
import { DayHeader } from './day/day-header.tsx';
import { beginNextFree, type NextFreeStart } from './next-free/next-free-wish.ts';
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
  const findNextFree = (start: NextFreeStart) => {
    beginNextFree(start);
    openPane({ kind: 'next-free' });
  };
  const onBook = canBook ? bookHere : undefined;
  const onNextFree = canBook ? () => findNextFree({}) : undefined;
  useBookingFromAddress(book, findNextFree);
  useCalendarKeys({ shown, pane, openPane, onBook, onNextFree });

  return (
    <>
      <DayHeader shown={shown} hasPane={pane !== undefined} onBook={onBook} onNextFree={onNextFree} />
      <SplitView
        side={pane && <CalendarPane {...{ pane, openPane, shown }} onBook={book} onNextFree={findNextFree} />}
      >
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

/** `/calendar?patient=ID` opens the booking form with that patient, `&next-free` behind it the search for a free time. */
function useBookingFromAddress(
  book: (seed: BookingSeed) => void,
  findNextFree: (start: NextFreeStart) => void,
): void {
  const [params, setParams] = useSearchParams();
  const patientId = params.get('patient');
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each address
  useEffect(() => {
    if (!patientId) return;
    if (params.has('next-free')) findNextFree({ patientId });
    else book({ patientId });
    setParams({}, { replace: true });
  }, [patientId]);
}
