import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { clinicDayRange } from '#shared/domain/clinic-time.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { toAppointmentViews } from './appointment-views.ts';
import { findInRange } from './repository.ts';

/** The appointments that start on one of the clinic's days, of one doctor or of all, earliest first. */
export async function getDay(
  { clinic, collections }: RequestContext,
  { date, doctorId }: ParsedInput<'scheduling.getDay'>,
): Promise<ChannelOutput<'scheduling.getDay'>> {
  const appointments = await findInRange(collections, clinicDayRange(date, clinic.timeZone), doctorId);
  return { date, appointments: await toAppointmentViews(collections, appointments) };
}
