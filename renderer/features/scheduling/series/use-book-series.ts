import type { UseFormReturnType } from '@mantine/form';
import { useQueryClient } from '@tanstack/react-query';
import { newAppointment } from '#shared/contract/scheduling.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { fullName } from '#shared/domain/user.ts';
import { count } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { call } from '../../../app/client.ts';
import { useClinic } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { channelKey, useChannelMutation } from '../../../app/queries.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { focusFirstError } from '../../../components/form/focus-first-error.ts';
import { typed } from '../../../components/form/typed-text.ts';
import type { BookingValues } from '../booking/booking-values.ts';
import type { PlaceReading } from '../booking/place-values.ts';
import { choiceKey, decide } from './decision.ts';
import { seriesQuestion } from './series-question.ts';
import { useSeriesRefusal } from './use-series-refusal.ts';

const say = words.series;

/**
 * Books the dates that the booking form lists, after looking once more at what is in their way.
 * @param onBooked shows the first of them
 */
export function useBookSeries(
  form: UseFormReturnType<BookingValues>,
  reading: PlaceReading,
  onBooked: (id: string, date: string) => void,
) {
  const client = useQueryClient();
  const { timeZone } = useClinic();
  const formats = useFormats();
  const { mutateAsync } = useChannelMutation('scheduling.bookSeries');
  const guard = useSeriesRefusal();
  const refuse = (places: string) => {
    form.setErrors({ places });
    focusFirstError(['places']);
  };

  return async (values: BookingValues): Promise<boolean> => {
    const question = seriesQuestion(values, reading);
    if (!question) return false;
    const { places } = await client.fetchQuery({
      queryKey: channelKey('scheduling.previewSeries', question),
      queryFn: () => call('scheduling.previewSeries', question),
      staleTime: 0,
    });
    const decisions = places.map((place) => decide(place, values.choices[choiceKey(place)]));
    const dates = decisions.flatMap((one) =>
      one.kind === 'take'
        ? [{ dateTime: one.dateTime, acceptsOutsideAvailability: one.acceptsOutsideAvailability }]
        : [],
    );
    const problem = decisions.some(({ kind }) => kind === 'undecided') ? say.undecided : say.tooFew;
    if (decisions.some(({ kind }) => kind === 'undecided') || dates.length < 2) {
      refuse(problem);
      return false;
    }
    const { type, reason, notes } = newAppointment
      .pick({ type: true, reason: true, notes: true })
      .parse({ type: values.type, reason: values.reason, notes: typed(values.notes) });
    const { patientId, doctorId, duration, everyWeeks } = question;
    const shared = { patientId, doctorId, duration, everyWeeks, type, reason, ...(notes && { notes }) };
    return guard(async () => {
      const { appointments } = await mutateAsync({ ...shared, dates });
      const [first] = appointments;
      if (!first) return;
      toastDone(
        count(say.booked, appointments.length, {
          name: fullName(first.patient),
          date: formats.dayOf(first.dateTime),
          time: formats.time(first.dateTime),
        }),
      );
      onBooked(first._id, clinicDate(first.dateTime, timeZone));
    }, form.setErrors);
  };
}
