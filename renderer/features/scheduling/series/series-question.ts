import type { ChannelInput } from '#shared/contract/contract.ts';
import type { BookingValues } from '../booking/booking-values.ts';
import { type PlaceReading, readPlace } from '../booking/place-values.ts';
import { readSeries } from './series-values.ts';

/** The dates to ask about, as soon as enough is known. */
export function seriesQuestion(
  values: BookingValues,
  reading: PlaceReading,
): ChannelInput<'scheduling.previewSeries'> | undefined {
  const { dateTime, minutes } = readPlace(values, reading);
  const { everyWeeks, times } = readSeries(values);
  const { patient, doctorId } = values;
  if (!patient || !doctorId || !dateTime || !minutes || !everyWeeks || !times) return undefined;
  return { patientId: patient._id, doctorId, dateTime, duration: minutes, everyWeeks, times };
}
