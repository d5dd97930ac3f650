import type { FormErrors } from '@mantine/form';
import type { PatientSummary } from '#shared/contract/patients.ts';
import { newAppointment } from '#shared/contract/scheduling.ts';
import type { AppointmentType } from '#shared/domain/appointment.ts';
import { sayFieldError } from '#shared/words/field-errors.ts';
import { formRules } from '../../../components/form/form-rules.ts';
import { typed } from '../../../components/form/typed-text.ts';
import { noSeries, type SeriesValues, seriesErrors } from '../series/series-values.ts';
import {
  acceptsHeld,
  overbookingOf,
  type PlaceReading,
  type PlaceValues,
  placeErrors,
  placeValues,
  readPlace,
} from './place-values.ts';

/** The booking form. */
export interface BookingValues extends PlaceValues, SeriesValues {
  patient: PatientSummary | null;
  type: AppointmentType;
  reason: string;
  notes: string;
}

const words = formRules<BookingValues>(
  newAppointment.pick({ type: true, reason: true, notes: true }),
  ({ type, reason, notes }) => ({ type, reason, notes: typed(notes) }),
);

/** An empty form, for a consultation of the length that the clinic has set. */
export function emptyBooking(reading: PlaceReading, minutes: number): BookingValues {
  return {
    ...placeValues({ minutes }, reading),
    ...noSeries,
    patient: null,
    type: 'consultation',
    reason: '',
    notes: '',
  };
}

/** What is wrong, beside the field where it is. */
export function bookingErrors(values: BookingValues, reading: PlaceReading): FormErrors {
  const patient: FormErrors = values.patient ? {} : { patient: sayFieldError('REQUIRED') };
  return { ...patient, ...placeErrors(values, reading), ...seriesErrors(values), ...words(values) };
}

/** What was typed, as the channel takes it. Only for values without errors. */
export function bookingInput(values: BookingValues, reading: PlaceReading) {
  const { dateTime, minutes } = readPlace(values, reading);
  return newAppointment.parse({
    patientId: values.patient?._id,
    doctorId: values.doctorId,
    dateTime,
    duration: minutes,
    type: values.type,
    reason: values.reason,
    notes: typed(values.notes),
    acceptsOutsideAvailability: values.acceptsOutside,
    acceptsHeld: acceptsHeld(values),
    overbooking: overbookingOf(values),
  });
}
