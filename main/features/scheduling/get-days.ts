import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { clinicDaysRange } from '#shared/domain/clinic-time.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { toAppointmentViews } from './appointment-views.ts';
import { findInRange } from './repository.ts';

/** A doctor's appointments that start on several of the clinic's days, earliest first. */
export async function getDays(
  { clinic, collections }: RequestContext,
  { from, days, doctorId }: ParsedInput<'scheduling.getDays'>,
): Promise<ChannelOutput<'scheduling.getDays'>> {
  const appointments = await findInRange(collections, clinicDaysRange(from, days, clinic.timeZone), doctorId);
  return { from, doctorId, appointments: await toAppointmentViews(collections, appointments) };
}
