import type { WaitlistView } from '#shared/contract/waitlist.ts';
import { staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { weekdayLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';

const say = words.waitlist;
const SHORT = 3;

/** What somebody on the list wants, and what they have, in words. */
export function useEntryWords(entry: WaitlistView): { wish: string; has: string | undefined } {
  const formats = useFormats();
  const { doctor, specialization, duration, weekdays, earliest, latest, notBefore, notAfter } = entry;
  const hours =
    earliest && latest
      ? fill(say.between, { from: earliest, to: latest })
      : (earliest && fill(say.notBefore, { time: earliest })) ||
        (latest && fill(say.overBy, { time: latest }));
  const wish = [
    doctor ? staffName({ ...doctor, role: 'doctor' }) : (specialization ?? say.anyone),
    fill(say.minutes, { count: duration }),
    weekdays.map((day) => weekdayLabels[day].slice(0, SHORT)).join(', '),
    hours,
    notBefore && fill(say.from, { date: formats.date(notBefore) }),
    notAfter && fill(say.until, { date: formats.date(notAfter) }),
  ];
  const { appointment } = entry;
  const has =
    appointment &&
    fill(say.has, {
      date: formats.dayOf(appointment.dateTime),
      time: formats.time(appointment.dateTime),
      doctor: staffName({ ...appointment.doctor, role: 'doctor' }),
    });
  return { wish: wish.filter(Boolean).join(' · '), has };
}
