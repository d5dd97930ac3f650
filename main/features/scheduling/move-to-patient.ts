import { type Appointment, isOpen } from '#shared/domain/appointment.ts';
import type { Collections } from '../../database/collections.ts';
import { moveReferences } from '../../database/move-references.ts';
import type { Transaction } from '../../database/transaction.ts';
import { findTakingTime, giveUpSlots, takeSlotsAgain } from './slot-repository.ts';

/** Two appointments of two patients at one time: one person cannot keep both. */
export interface SameTime {
  one: Appointment;
  other: Appointment;
}

/** The appointments that two patients have at the same time, past ones too. */
export async function findSameTimes(
  collections: Collections,
  patients: { one: string; other: string },
  transaction?: Transaction,
): Promise<SameTime[]> {
  const ofOne = await findTakingTime(collections, patients.one, transaction);
  const bySlot = new Map(
    ofOne.flatMap((one) => (one.occupiedSlots ?? []).map((slot) => [slot, one] as const)),
  );
  const same = new Map<string, SameTime>();
  for (const other of await findTakingTime(collections, patients.other, transaction)) {
    for (const slot of other.occupiedSlots ?? []) {
      const one = bySlot.get(slot);
      if (one) same.set(`${one._id} ${other._id}`, { one, other });
    }
  }
  return [...same.values()];
}

/** One of them is still to come: somebody has to choose. Of what is over or going on, both happened. */
export function mustBeResolved({ one, other }: SameTime): boolean {
  return isOpen(one.status) || isOpen(other.status);
}

export interface MovedAppointments {
  appointments: string[];
  waitlistEntries: string[];
  /** Appointments that had to give up their time, since the other patient had one at the same time. */
  withoutSlots: string[];
}

/**
 * Gives a patient's appointments and places on the waitlist to another patient. Of two at one time, neither of them still to
 * come, the moved one stays but takes no time any more.
 * @throws the driver's duplicate key error where one still to come is at the time of another
 */
export async function moveAppointmentsToPatient(
  collections: Collections,
  { from, to }: { from: string; to: string },
  transaction: Transaction,
): Promise<MovedAppointments> {
  const same = await findSameTimes(collections, { one: to, other: from }, transaction);
  const withoutSlots = same.filter((pair) => !mustBeResolved(pair)).map(({ other }) => other._id);
  await giveUpSlots(collections, withoutSlots, transaction);
  const change = { field: 'patientId', from, to };
  return {
    appointments: await moveReferences(collections.appointments, change, transaction),
    waitlistEntries: await moveReferences(collections.waitlistEntries, change, transaction),
    withoutSlots,
  };
}

/** Gives back what was moved: those of the ids that the patient still has. */
export async function moveAppointmentsBack(
  collections: Collections,
  { from, to }: { from: string; to: string },
  moved: MovedAppointments,
  transaction: Transaction,
): Promise<void> {
  const change = { field: 'patientId', from, to };
  const back = await moveReferences(collections.appointments, change, transaction, moved.appointments);
  await moveReferences(collections.waitlistEntries, change, transaction, moved.waitlistEntries);
  await takeSlotsAgain(
    collections,
    moved.withoutSlots.filter((id) => back.includes(id)),
    transaction,
  );
}
