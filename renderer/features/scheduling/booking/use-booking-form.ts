import { useForm } from '@mantine/form';
import { useEffect, useState } from 'react';
import type { AppointmentType } from '#shared/domain/appointment.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { fullName, staffName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useSchedulingSettings, useToday } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { toastDone } from '../../../app/toasts.tsx';
import { useFormSubmit } from '../../../components/form/use-form-submit.ts';
import { useKeptDraft } from '../../../components/form/use-kept-draft.ts';
import { useAppointmentCall } from '../appointment/use-appointment-call.ts';
import { useBookSeries } from '../series/use-book-series.ts';
import { bookingErrors, bookingInput, emptyBooking } from './booking-values.ts';
import { usePlaceForm } from './use-place-form.ts';
import { usePlaceRefusal } from './use-place-refusal.ts';
import { useTakeSeed } from './use-take-seed.ts';

const BOOKING_KEY = 'scheduling.book';
const say = words.scheduling.booking;

/** The booking form: kept while half typed, filled from where it was opened, refused times beside the field. */
export function useBookingForm(onBooked: (id: string, date: string) => void) {
  const { locale, timeZone } = useClinic();
  const formats = useFormats();
  const reading = { locale, timeZone, today: useToday() };
  const refusal = usePlaceRefusal();
  const { appointmentTypes } = useSchedulingSettings();
  const usualMinutes = appointmentTypes.consultation.minutes;
  const empty = () => emptyBooking(reading, usualMinutes);
  const [initialValues] = useState(empty);
  const form = useForm({
    initialValues,
    validate: (values) => ({ ...bookingErrors(values, reading), ...refusal.errors(values) }),
    validateInputOnBlur: ['reason', 'notes'],
  });
  const draft = useKeptDraft(BOOKING_KEY, form, null);
  const booking = useAppointmentCall('scheduling.bookAppointment');
  const bookSeries = useBookSeries(form, reading, onBooked);
  useTakeSeed(form, reading);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the clinic's settings are read
  useEffect(() => {
    if (form.isDirty('length')) return;
    form.setInitialValues(empty());
    form.setFieldValue('length', String(usualMinutes));
  }, [usualMinutes]);

  const submit = useFormSubmit(
    form,
    async (values) => {
      if (values.repeats) {
        if (await bookSeries(values)) draft.drop();
        return;
      }
      await refusal.guard(
        values,
        async () => {
          const booked = await booking.send(bookingInput(values, reading));
          const { patient, doctor, dateTime } = booked;
          draft.drop();
          toastDone(
            fill(say.done, {
              name: fullName(patient),
              date: formats.dayOf(dateTime),
              time: formats.time(dateTime),
              doctor: staffName({ ...doctor, role: 'doctor' }),
            }),
          );
          onBooked(booked._id, clinicDate(dateTime, timeZone));
        },
        form.setErrors,
      );
    },
    (path) =>
      ({ patientId: 'patient', dateTime: 'time', duration: 'length', 'overbooking.reason': 'onTopReason' })[
        path
      ] ?? path,
  );

  return {
    form,
    reading,
    submit,
    place: usePlaceForm(form),
    isTaken: refusal.isTaken(form.values),
    isRestored: draft.isRestored,
    /** Another type brings its own length, unless another one was typed. */
    chooseType: (type: AppointmentType) => {
      const { type: before, length } = form.values;
      const isUsual = length.trim() === String(appointmentTypes[before].minutes);
      form.setValues({ type, ...(isUsual && { length: String(appointmentTypes[type].minutes) }) });
    },
    startOver: () => {
      form.setValues(empty());
      form.clearErrors();
    },
  };
}
