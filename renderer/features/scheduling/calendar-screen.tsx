import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { useCan, useSession } from '../../app/session.ts';
import { useKept } from '../../app/view-store.ts';
import { SplitView } from '../../components/split-view.tsx';
import { type BookingSeed, seedBooking } from './booking/booking-seed.ts';
import { CalendarPane } from './calendar-pane.tsx';
import { Day } from './day/day.tsx';
import { CalendarHeader } from './header/calendar-header.tsx';
import { Month } from './month/month.tsx';
import { beginNextFree, type NextFreeStart } from './next-free/next-free-wish.ts';
import { useCalendarKeys } from './use-calendar-keys.ts';
import { useCalendarView } from './use-calendar-view.ts';
import { usePane } from './use-pane.ts';
import { useShownDate } from './use-shown-date.ts';
import { OfferNotice } from './waitlist/offer-notice.tsx';
import { Week } from './week/week.tsx';
import { WeekDoctorPicker } from './week/week-doctor-picker.tsx';

/** The calendar by day, week or month, and beside it whatever is being done. */
export function CalendarScreen() {
  const shown = useShownDate();
  const [view, chooseView] = useCalendarView();
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
  const onWaitlist = () => openPane({ kind: 'waitlist' });
  useCalendarKeys({ shown, pane, openPane, onBook, onNextFree, onWaitlist });

  const goToDay = (date: string) => {
    shown.show(date);
    chooseView('day');
  };
  const common = {
    shown,
    chosenId,
    showsCancelled: cancelledShown !== undefined,
    onShowCancelled: (shows: boolean) => keepCancelledShown(shows ? 'yes' : undefined),
    onOpen: (id: string, date: string) => openPane({ kind: 'appointment', id, date }),
    onBook: canBook ? book : undefined,
  };

  return (
    <>
      <CalendarHeader shown={shown} hasPane={pane !== undefined} {...{ onBook, onNextFree, onWaitlist }}>
        {view === 'week' && <WeekDoctorPicker />}
      </CalendarHeader>
      {canBook && (
        <OfferNotice
          onOpen={onWaitlist}
          onBooked={(id, date) => {
            shown.show(date);
            openPane({ kind: 'appointment', id, date });
          }}
        />
      )}
      <SplitView
        side={pane && <CalendarPane {...{ pane, openPane, shown }} onBook={book} onNextFree={findNextFree} />}
      >
        {view === 'day' && (
          <Day
            {...common}
            onHours={(doctorId) => openPane({ kind: 'hours', doctorId })}
            mayEditHours={(id) => maySetAny || (maySetOwn && id === user._id)}
          />
        )}
        {view === 'week' && <Week {...common} onGoToDay={goToDay} />}
        {view === 'month' && <Month shown={shown} onGoToDay={goToDay} />}
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
