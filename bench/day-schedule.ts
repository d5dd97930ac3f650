import { ObjectId } from 'mongodb';
import { addDays, clinicDayRange } from '#shared/domain/clinic-time.ts';
import type { Fixture } from './fixture.ts';
import type { Operation } from './measure.ts';

const FIRST_DAY = '2025-06-02';

/** Everybody's appointments of a day, with names and states; each day is seen for the first time and so has an entry. */
export function dayScheduleOperation({ station, bare, doctorId }: Fixture): Operation {
  return {
    name: 'day schedule',
    async router(run) {
      await station.call('scheduling.getDay', { date: addDays(FIRST_DAY, run) });
    },
    async driver(run) {
      const { start, end } = clinicDayRange(addDays(FIRST_DAY, run), 'Europe/Vienna');
      const appointments = await bare.db
        .collection('appointments')
        .find(
          { dateTime: { $gte: new Date(start), $lt: new Date(end) }, deletedAt: { $exists: false } },
          { sort: { dateTime: 1 } },
        )
        .toArray();
      if (appointments.length === 0) return;
      const patientIds = [...new Set(appointments.map(({ patientId }) => String(patientId)))];
      const doctorIds = [...new Set(appointments.map((appointment) => String(appointment.doctorId)))];
      const withUsers = async () => {
        const patients = await bare.db
          .collection('patients')
          .find({ _id: { $in: patientIds.map((id) => new ObjectId(id)) } })
          .toArray();
        await bare.db
          .collection('users')
          .find({ _id: { $in: patients.map((patient) => patient.userId) } })
          .toArray();
      };
      await Promise.all([
        withUsers(),
        bare.db
          .collection('users')
          .find({ _id: { $in: doctorIds.map((id) => new ObjectId(id)) } })
          .toArray(),
        bare.db
          .collection('visits')
          .find(
            { appointmentId: { $in: appointments.map(({ _id }) => _id) }, deletedAt: { $exists: false } },
            { projection: { appointmentId: 1, status: 1, vitals: 1 } },
          )
          .toArray(),
      ]);
      await bare.inTransaction((session) =>
        bare.audit(session, {
          userId: new ObjectId(doctorId),
          action: 'VIEW',
          resource: 'Appointment',
          description: 'Saw the schedule of a day',
          changes: { shown: appointments.map((appointment) => appointment.appointmentId) },
        }),
      );
    },
  };
}
