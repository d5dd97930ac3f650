import { takesTime } from '#shared/domain/appointment.ts';
import { clinicDayRange } from '#shared/domain/clinic-time.ts';
import { countFreePlaces } from '#shared/domain/free-places.ts';
import { count } from '#shared/words/fill.ts';
import { exceptionKindLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useSchedulingSettings, useToday } from '../../../app/clinic.ts';
import { useNow } from '../../../app/now.ts';
import { minutesBetween } from '../layout/day-axis.ts';
import { type CalendarColumn, rangeOf } from '../layout/doctor-columns.ts';

const say = words.scheduling.calendar;

/** How a doctor's day stands: free places, full, over, or not here. Nothing for days that are past. */
export function useColumnState(date: string, { stretches, closed, appointments }: CalendarColumn): string {
  const { timeZone } = useClinic();
  const { appointmentTypes } = useSchedulingSettings();
  const today = useToday();
  const now = useNow();
  const last = stretches.at(-1);
  const [exception] = closed;
  if (!last && exception) return exceptionKindLabels[exception.kind];
  if (!last) return date === today ? say.notHereToday : say.notHere;
  if (date < today) return '';
  if (date === today && minutesBetween(last.end, now) >= 0) return say.over;
  const from = date === today ? now : clinicDayRange(date, timeZone).start;
  const taken = appointments.filter(takesTime).map(rangeOf);
  const free = countFreePlaces(stretches, taken, from, appointmentTypes.consultation.minutes);
  return free === 0 ? say.full : count(say.free, free);
}
