import type { Db } from 'mongodb';
import { usualAppointmentTypes } from '#shared/domain/scheduling-settings.ts';

/** Gives a clinic that was set up before there were such settings what a new one begins with. */
export async function addSchedulingSettings(db: Db): Promise<void> {
  await db
    .collection('clinic')
    .updateOne(
      { rooms: { $exists: false } },
      { $set: { appointmentTypes: usualAppointmentTypes, rooms: [] } },
    );
}
