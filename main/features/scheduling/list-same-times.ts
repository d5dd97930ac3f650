import type { AppointmentView } from '#shared/contract/scheduling.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { toAppointmentViews } from './appointment-views.ts';
import { findSameTimes, mustBeResolved } from './move-to-patient.ts';

/** The appointments that two patients have at one time, one of them still to come: it has to go before they can be one patient's. */
export async function listSameTimes(
  { collections }: Pick<RequestContext, 'collections'>,
  patients: { one: string; other: string },
): Promise<[AppointmentView, AppointmentView][]> {
  const same = (await findSameTimes(collections, patients)).filter(mustBeResolved);
  const views = await toAppointmentViews(
    collections,
    same.flatMap(({ one, other }) => [one, other]),
  );
  const byId = new Map(views.map((view) => [view._id, view]));
  return same.flatMap(({ one, other }): [AppointmentView, AppointmentView][] => {
    const pair = [byId.get(one._id), byId.get(other._id)] as const;
    return pair[0] && pair[1] ? [[pair[0], pair[1]]] : [];
  });
}
