import { ObjectId } from 'mongodb';
import { occupiedSlots } from '#shared/domain/appointment.ts';
import { addMinutes } from '#shared/domain/clinic-time.ts';
import { type Fixture, pick } from './fixture.ts';
import type { Operation } from './measure.ts';

/** Far ahead, where nothing is booked: one side books the first half of each hour, the other the second. */
const FIRST_START = '2026-09-01T00:00:00.000Z';
const MINUTES = 30;

/** Book an appointment: id, doctor, patient, slots won by the unique indexes, audit entry, and the view that comes back. */
export function bookOperation({ station, bare, doctorId, patientIds }: Fixture): Operation {
  const start = (run: number, half: 0 | 1) => addMinutes(FIRST_START, run * 60 + half * MINUTES);
  const users = bare.db.collection('users');
  const patients = bare.db.collection('patients');
  return {
    name: 'book',
    async router(run) {
      await station.call('scheduling.bookAppointment', {
        patientId: pick(patientIds, run),
        doctorId,
        dateTime: start(run, 0),
        duration: MINUTES,
        type: 'consultation',
        reason: 'Bench',
        acceptsOutsideAvailability: true,
      });
    },
    async driver(run) {
      const doctor = new ObjectId(doctorId);
      const patientId = new ObjectId(pick(patientIds, run));
      const dateTime = start(run, 1);
      await users.find({ _id: { $in: [doctor] } }).toArray();
      const appointmentId = await bare.nextId('appointments', 'APT');
      const now = new Date();
      const appointment = {
        _id: new ObjectId(),
        revision: 1,
        createdAt: now,
        updatedAt: now,
        updatedBy: doctor,
        bookedBy: doctor,
        appointmentId,
        patientId,
        doctorId: doctor,
        dateTime: new Date(dateTime),
        duration: MINUTES,
        type: 'consultation',
        reason: 'Bench',
        status: 'scheduled',
        reminderSent: false,
        occupiedSlots: occupiedSlots(dateTime, MINUTES),
      };
      await bare.inTransaction(async (session) => {
        const patient = await patients.findOne(
          { _id: patientId, deletedAt: { $exists: false } },
          { session },
        );
        await users.find({ _id: { $in: [patient?.userId] } }, { session }).toArray();
        await bare.db.collection('appointments').insertOne(appointment, { session });
        await bare.audit(session, {
          userId: doctor,
          action: 'CREATE',
          resource: 'Appointment',
          resourceId: appointment._id,
          patientId,
          description: `Booked ${appointmentId}`,
          changes: { dateTime, duration: MINUTES, type: 'consultation', reason: 'Bench' },
        });
      });
      const withUser = async () => {
        const found = await patients.find({ _id: { $in: [patientId] } }).toArray();
        await users.find({ _id: { $in: found.map((patient) => patient.userId) } }).toArray();
      };
      await Promise.all([
        withUser(),
        users.find({ _id: { $in: [doctor] } }).toArray(),
        bare.db
          .collection('visits')
          .find({ appointmentId: { $in: [appointment._id] } })
          .toArray(),
      ]);
    },
  };
}
