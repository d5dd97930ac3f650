import type { UseFormReturnType } from '@mantine/form';
import { useEffect } from 'react';
import { useMoveSeed } from './move-seed.ts';
import { type PlaceReading, type PlaceValues, placeValues } from './place-values.ts';
import { usePlaceForm } from './use-place-form.ts';
import type { PlaceRefusal } from './use-place-refusal.ts';

/** Puts the place to which the appointment was dragged into the form, with what main said against it, if anything. */
export function useTakeMoveSeed<Values extends PlaceValues>(
  appointmentId: string,
  form: UseFormReturnType<Values>,
  reading: PlaceReading,
  refusal: PlaceRefusal,
): void {
  const seed = useMoveSeed((state) => state.seed);
  const { set } = usePlaceForm(form);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each seed is taken once
  useEffect(() => {
    if (seed?.appointmentId !== appointmentId) return;
    useMoveSeed.setState({ seed: undefined });
    const values = placeValues(seed, reading);
    set(values);
    if (seed.refusal) refusal.take(values, seed.refusal, form.setErrors);
  }, [seed]);
}
