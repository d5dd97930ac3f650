import { type Document, type Filter, ObjectId } from 'mongodb';
import type { Fixture } from './fixture.ts';

/** Reads appointments with the names and states that a calendar shows, by the bare driver, and writes the entry of having seen them. */
export async function readAppointments(
  { bare, doctorId }: Pick<Fixture, 'bare' | 'doctorId'>,
  filter: Filter<Document>,
  description: string,
): Promise<void> {
  const appointments = await bare.db
    .collection('appointments')
    .find({ ...filter, deletedAt: { $exists: false } }, { sort: { dateTime: 1 } })
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
      description: description,
      changes: { shown: appointments.map((appointment) => appointment.appointmentId) },
    }),
  );
}
