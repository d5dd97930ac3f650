import { words } from '#shared/words/words.ts';
import { type ScreenKey, useScreenKeys } from '../../app/screen-keys.ts';
import { usePrintDay } from './print/use-print-day.ts';
import { calendarViews, useCalendarView } from './use-calendar-view.ts';
import type { Pane, usePane } from './use-pane.ts';
import type { useShownDate } from './use-shown-date.ts';

interface CalendarKeys {
  shown: ReturnType<typeof useShownDate>;
  pane: Pane | undefined;
  openPane: ReturnType<typeof usePane>[1];
  onBook: (() => void) | undefined;
  onNextFree: (() => void) | undefined;
  onWaitlist: () => void;
}

const say = words.scheduling.calendar;
const views = words.calendarViews;

/** Arrow keys mean something else in a pane, a menu and a list of choices. */
function isElsewhere(): boolean {
  return document.activeElement?.closest('aside, [role="dialog"], [role="menu"], [role="listbox"]') != null;
}

/** What a pane gives way to: a question to its appointment, everything else to the calendar. */
function behind(pane: Pane): Pane | undefined {
  if (pane.kind === 'wait') return { kind: 'waitlist' };
  return pane.kind === 'move' || pane.kind === 'cancel' ? { ...pane, kind: 'appointment' } : undefined;
}

/** The keys of the calendar. While an appointment has the focus, its arrow keys walk on from there. */
export function useCalendarKeys({
  shown,
  pane,
  openPane,
  onBook,
  onNextFree,
  onWaitlist,
}: CalendarKeys): void {
  const [view, chooseView] = useCalendarView();
  const printDay = usePrintDay(shown.date);
  const outside = (run: () => void) => () => {
    if (!isElsewhere()) run();
  };
  const enterGrid = () =>
    document.querySelector<HTMLElement>(':is([id^="appointment-"], [id^="day-"])[tabindex="0"]')?.focus();
  const keys: ScreenKey[] = [
    ...(onBook ? [{ keys: 'B', label: say.bookLong, run: onBook }] : []),
    ...(onNextFree ? [{ keys: 'N', label: words.scheduling.nextFree.title, run: onNextFree }] : []),
    { keys: 'L', label: words.waitlist.title, run: onWaitlist },
    { keys: 'T', label: say.today, run: () => shown.show(shown.today) },
    { keys: 'ArrowLeft', label: views.previous[view], run: outside(() => shown.step(-1)) },
    { keys: 'ArrowRight', label: views.next[view], run: outside(() => shown.step(1)) },
    {
      keys: 'ArrowDown',
      label: view === 'month' ? views.month.walk : say.walk,
      run: outside(enterGrid),
    },
    ...calendarViews.map((one, index) => ({
      keys: String(index + 1),
      label: views.show[one],
      run: () => chooseView(one),
    })),
    { keys: 'P', label: words.printing.day, run: printDay },
    { keys: 'G', label: say.goTo, run: () => document.getElementById('go-to-date')?.focus() },
    ...(pane ? [{ keys: 'Escape', label: words.app.actions.close, run: () => openPane(behind(pane)) }] : []),
  ];
  useScreenKeys('calendar', keys);
}
