import type { ChannelOutput } from '#shared/contract/contract.ts';
import type { User } from '#shared/domain/user.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findAccountsById } from '../accounts/find-names.ts';
import { readWaitlist } from './read-waitlist.ts';
import { offersOf, openingsFor } from './waitlist-times.ts';

const OPENINGS = 3;

/** Who waits, longest first, each with the first openings of the next four weeks that fit. */
export async function listWaitlist(
  context: RequestContext,
): Promise<ChannelOutput<'scheduling.listWaitlist'>> {
  const { collections, clock } = clockOf(context);
  const list = await readWaitlist(context);
  const named = list.waiting.flatMap(({ entry, appointment }) =>
    [entry.doctorId, appointment?.doctorId].filter((id) => id !== undefined),
  );
  const names = await findAccountsById(collections, [...named, ...list.doctors.map(({ _id }) => _id)]);
  const nameOf = (id: string | undefined) => toName(names.get(id ?? ''));
  return {
    entries: list.waiting.map((waiting) => {
      const { entry, patient, appointment } = waiting;
      const booked = nameOf(appointment?.doctorId);
      return {
        ...entry,
        patient,
        doctor: nameOf(entry.doctorId),
        appointment: appointment && booked && { dateTime: appointment.dateTime, doctor: booked },
        openings: openingsFor(waiting, list, clock, OPENINGS).flatMap(({ dateTime, doctorId }) => {
          const doctor = nameOf(doctorId);
          return doctor ? [{ dateTime, doctor }] : [];
        }),
      };
    }),
  };
}

/** How many wait, for how many there is an opening, and the times that were given up and fit somebody. */
export async function getWaitlistOffers(
  context: RequestContext,
): Promise<ChannelOutput<'scheduling.getWaitlistOffers'>> {
  const { clock } = clockOf(context);
  const list = await readWaitlist(context);
  const { waiting, doctors, nextOfferAt } = list;
  return {
    waiting: waiting.length,
    withOpening: waiting.filter((one) => openingsFor(one, list, clock, 1).length > 0).length,
    appointmentIds: waiting.flatMap(({ entry }) => entry.appointmentId ?? []),
    offers: offersOf(list, clock).flatMap(({ time, fits }) => {
      const doctor = toName(doctors.find(({ _id }) => _id === time.doctorId));
      if (!doctor) return [];
      const shown = fits.map(({ entry, patient, appointment }) => ({
        entryId: entry._id,
        revision: entry.revision,
        patient,
        isMove: appointment !== undefined,
      }));
      return [{ dateTime: time.dateTime, doctor, fits: shown }];
    }),
    nextOfferAt,
  };
}

function clockOf({ collections, clinic, now }: RequestContext) {
  return { collections, clock: { timeZone: clinic.timeZone, now } };
}

function toName(user: User | undefined) {
  return user && { _id: user._id, firstName: user.firstName, lastName: user.lastName };
}
