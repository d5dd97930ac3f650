import type { UseFormReturnType } from '@mantine/form';
import { useEffect } from 'react';
import { patientSummary } from '#shared/contract/patients.ts';
import { useChannel } from '../../../app/queries.ts';
import { type BookingSeed, useBookingSeed } from './booking-seed.ts';
import type { BookingValues } from './booking-values.ts';
import { focusNextEmpty } from './focus-next-empty.ts';
import { type PlaceReading, placeValues } from './place-values.ts';

/** Puts what is known into the form: the clicked place, the patient one came from. What is typed elsewhere stays. */
export function useTakeSeed(form: UseFormReturnType<BookingValues>, reading: PlaceReading): void {
  const seed = useBookingSeed((state) => state.seed);
  const patientId = seed?.patientId;
  const { data: patient } = useChannel(
    'patients.getPatient',
    { patientId: patientId ?? '' },
    { enabled: patientId !== undefined },
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: each seed is taken once
  useEffect(() => {
    if (!seed || (patientId && !patient)) return;
    useBookingSeed.setState({ seed: undefined });
    const values = form.getValues();
    form.setValues({
      ...placeOf(seed, values, reading),
      ...(patient && { patient: patientSummary.parse(patient) }),
      ...(seed.type && { type: seed.type }),
      ...(seed.reason && { reason: seed.reason }),
    });
    if (form.getValues().patient) focusNextEmpty(form.getValues());
  }, [seed, patient]);
}

function placeOf(
  { doctorId, date, dateTime, minutes }: BookingSeed,
  values: BookingValues,
  reading: PlaceReading,
): Partial<BookingValues> {
  if (dateTime) {
    const place = placeValues({ doctorId, dateTime, ...(minutes && { minutes }) }, reading);
    return minutes ? place : { ...place, length: values.length };
  }
  return {
    ...(doctorId && { doctorId }),
    // A day that was typed is meant; the shown one is only a suggestion.
    ...(date && values.date.trim() === '' && { date: placeValues({ date }, reading).date }),
  };
}
