import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { seriesDates, shiftOnWallClock, wallClockShift } from '#shared/domain/series.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { checkSeriesPlaces } from './check-series-places.ts';
import { findAppointment } from './repository.ts';
import { requireActiveDoctor } from './require-active-doctor.ts';
import { findRestOfSeries } from './rest-of-series.ts';

/** Every date of a series that may be booked, with what is in its way. */
export async function previewSeries(
  context: RequestContext,
  input: ParsedInput<'scheduling.previewSeries'>,
): Promise<ChannelOutput<'scheduling.previewSeries'>> {
  const { doctorId, patientId, duration, dateTime, everyWeeks, times } = input;
  const doctor = await requireActiveDoctor(context, doctorId);
  const dates = seriesDates(dateTime, everyWeeks, times, context.clinic.timeZone);
  return { places: await checkSeriesPlaces(context, { doctor, patientId, duration, dates, except: [] }) };
}

/**
 * Where an appointment and the open ones of its series behind it would come to lie: each goes as far on the wall clock as
 * the first, to the same doctor.
 * @throws AppError NOT_FOUND where it is not there, or in no series
 */
export async function previewSeriesMove(
  context: RequestContext,
  input: ParsedInput<'scheduling.previewSeriesMove'>,
): Promise<ChannelOutput<'scheduling.previewSeriesMove'>> {
  const { clinic, collections } = context;
  const { doctorId, duration, dateTime, staying } = input;
  const first = await findAppointment(collections, input.appointmentId);
  if (!first?.series) throw new AppError('NOT_FOUND');
  const doctor = await requireActiveDoctor(context, doctorId);
  const rest = await findRestOfSeries(context, first);
  const shift = wallClockShift(first.dateTime, dateTime, clinic.timeZone);
  const places = await checkSeriesPlaces(context, {
    doctor,
    patientId: first.patientId,
    duration,
    dates: rest.map((one) => shiftOnWallClock(one.dateTime, shift, clinic.timeZone)),
    except: rest.map(({ _id }) => _id).filter((id) => !staying.includes(id)),
  });
  return {
    patientId: first.patientId,
    rest: rest.flatMap(({ _id, revision, dateTime: from }, index) => {
      const place = places[index];
      return place ? [{ appointmentId: _id, revision, from, place }] : [];
    }),
  };
}
