import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { toAppointmentViews } from './appointment-views.ts';
import { countNoShows, findOfPatient } from './repository.ts';

/** A patient's appointments from now on or before now, nearest first, and how often they did not come. */
export async function listPatientAppointments(
  { collections, now }: RequestContext,
  { patientId, when, limit }: ParsedInput<'scheduling.listPatientAppointments'>,
): Promise<ChannelOutput<'scheduling.listPatientAppointments'>> {
  const range = when === 'upcoming' ? { upcomingFrom: now } : { pastBefore: now };
  const [appointments, noShowCount] = await Promise.all([
    findOfPatient(collections, patientId, range, limit),
    countNoShows(collections, patientId),
  ]);
  return { appointments: await toAppointmentViews(collections, appointments), noShowCount };
}
