import { MongoClient, ObjectId } from 'mongodb';
import { type Collections, collectionsOf } from '#main/database/collections.ts';
import { openConnection } from '#main/database/connection.ts';
import { firstRevision } from '#main/database/first-revision.ts';
import { runTransaction, type Transaction } from '#main/database/transaction.ts';
import {
  findAppointment,
  insertAppointment,
  updateAppointment,
} from '#main/features/scheduling/repository.ts';
import { takingSlots } from '#main/features/scheduling/slot-conflict.ts';
import { type Appointment, occupiedSlots } from '#shared/domain/appointment.ts';
import { addMinutes } from '#shared/domain/clinic-time.ts';
import { AppError, EditConflict } from '#shared/errors.ts';

const CLIENTS = 200;
const CHANGES = 20;
/** A small calendar, so that the changes of a round are in each other's way. */
const DAY = '2026-03-11T08:00:00.000Z';
const STARTS = 48;
const CLERK = new ObjectId().toHexString();

/** How the rounds draw: a number from 0 up to, not including, the limit. */
export type Draw = (limit: number) => number;

interface Client {
  collections: Collections;
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
}

const isLost = (error: unknown) =>
  error instanceof EditConflict ||
  (error instanceof AppError &&
    ['SLOT_TAKEN', 'PATIENT_ALREADY_BOOKED', 'NOT_FOUND'].includes(error.value.code));

/**
 * Lets 200 clients, each with a connection of its own, race for one slot in each round: of a doctor, or of a patient. Then
 * appointments are moved and cancelled at random, all at once. After each round a scan of the whole collection checks that
 * no slot is taken twice, and that every appointment has exactly the slots of its time.
 * @returns how many appointments were won, moved, cancelled, and how many attempts were refused
 * @throws Error with what is wrong, and in which round
 */
export async function raceForSlots(uri: string, rounds: number, draw: Draw) {
  const connection = await openConnection(uri);
  const drivers = Array.from(
    { length: CLIENTS },
    () => new MongoClient(uri, { maxPoolSize: 1, ignoreUndefined: true }),
  );
  await Promise.all(drivers.map((driver) => driver.connect()));
  const clients = drivers.map(
    (driver): Client => ({
      collections: collectionsOf(driver.db(connection.db.databaseName)),
      write: (work) => runTransaction(driver, (session) => work({ session, now: new Date(), userId: CLERK })),
    }),
  );
  const tally = { won: 0, moved: 0, cancelled: 0, refused: 0 };
  let number = 0;
  const attempt = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work();
      return true;
    } catch (error) {
      if (!isLost(error)) throw error;
      tally.refused += 1;
      return false;
    }
  };

  try {
    for (let round = 1; round <= rounds; round += 1) {
      const at = addMinutes(DAY, draw(STARTS) * 10 + round * 24 * 60);
      const isPatientRace = draw(4) === 0;
      const shared = new ObjectId().toHexString();
      const outcomes = await Promise.all(
        clients.map((client) => {
          number += 1;
          const own = new ObjectId().toHexString();
          const appointment = newAppointment(number, {
            doctorId: isPatientRace ? own : shared,
            patientId: isPatientRace ? shared : own,
            // Different starts that all overlap one slot.
            dateTime: addMinutes(at, -5 * draw(6)),
          });
          return attempt(() =>
            client.write((transaction) =>
              takingSlots(() => insertAppointment(client.collections, appointment, transaction)),
            ),
          );
        }),
      );
      const winners = outcomes.filter(Boolean).length;
      if (winners !== 1) throw new Error(`Round ${round}: ${winners} won the slot`);
      tally.won += 1;
      await changeAtRandom(connection.collections, clients, draw, tally, attempt);
      await scan(connection.collections, round, tally.won);
    }
  } finally {
    await Promise.all(drivers.map((driver) => driver.close()));
    await connection.close();
  }
  return tally;
}

function newAppointment(
  number: number,
  place: Pick<Appointment, 'doctorId' | 'patientId' | 'dateTime'>,
): Appointment {
  return {
    ...firstRevision(new Date(DAY), CLERK),
    ...place,
    appointmentId: `APT-${String(number).padStart(6, '0')}`,
    duration: 30,
    type: 'consultation',
    reason: 'Race',
    status: 'scheduled',
    reminderSent: false,
    occupiedSlots: occupiedSlots(place.dateTime, 30),
  };
}

/** Moves some onto the time and the doctor of others, and cancels a few, all at once and several of one appointment. */
async function changeAtRandom(
  collections: Collections,
  clients: readonly Client[],
  draw: Draw,
  tally: { moved: number; cancelled: number },
  attempt: (work: () => Promise<void>) => Promise<boolean>,
): Promise<void> {
  const open = await collections.appointments.find(
    { status: 'scheduled' },
    { sort: { appointmentId: -1 }, limit: 12 },
  );
  const changes = clients.slice(0, CHANGES).map((client) => ({
    client,
    one: open[draw(open.length)],
    target: open[draw(open.length)],
    later: 5 * draw(6),
    isCancelled: draw(8) === 0,
  }));
  await Promise.all(
    changes.map(async ({ client, one, target, later, isCancelled }) => {
      if (!one || !target) return;
      const dateTime = addMinutes(target.dateTime, later);
      const set = isCancelled
        ? { status: 'cancelled', cancelledAt: DAY, occupiedSlots: null }
        : { dateTime, doctorId: target.doctorId, occupiedSlots: occupiedSlots(dateTime, one.duration) };
      const isDone = await attempt(() =>
        client.write(async (transaction) => {
          const read = await findAppointment(client.collections, one._id, transaction);
          if (read?.status !== 'scheduled') throw new AppError('NOT_FOUND');
          await takingSlots(() => updateAppointment(client.collections, read, set, transaction));
        }),
      );
      if (isDone) tally[isCancelled ? 'cancelled' : 'moved'] += 1;
    }),
  );
}

async function scan(collections: Collections, round: number, expected: number): Promise<void> {
  const all = await collections.appointments.find({});
  const taken = new Set<string>();
  if (all.length !== expected) throw new Error(`Round ${round}: ${all.length} appointments of ${expected}`);
  for (const {
    appointmentId,
    doctorId,
    patientId,
    dateTime,
    duration,
    status,
    occupiedSlots: slots = [],
  } of all) {
    const due = status === 'scheduled' ? occupiedSlots(dateTime, duration) : [];
    if (due.join() !== slots.join())
      throw new Error(`Round ${round}: ${appointmentId} has not the slots of its time`);
    for (const slot of slots) {
      for (const key of [`${doctorId} ${slot}`, `${patientId} ${slot}`]) {
        if (taken.has(key))
          throw new Error(`Round ${round}: slot ${slot} is taken twice, at last by ${appointmentId}`);
        taken.add(key);
      }
    }
  }
}
