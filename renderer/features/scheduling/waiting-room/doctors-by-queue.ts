import type { DoctorColumn } from '#shared/contract/accounts.ts';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { SLOT_MINUTES } from '#shared/domain/appointment.ts';
import { exceptionsOf, type TimeException } from '#shared/domain/availability-exception.ts';
import { queueLength } from '#shared/domain/waiting.ts';
import { isWithinAvailability } from '#shared/domain/working-hours.ts';

/** A doctor who could see a walk-in, with how many are here for them. */
export interface DoctorWithQueue {
  doctor: DoctorColumn;
  queue: number;
  isWorking: boolean;
}

/** The doctors who can be booked: those who work now first, the shortest queue first, then as they came. */
export function doctorsByQueue(
  doctors: readonly DoctorColumn[],
  appointments: readonly AppointmentView[],
  exceptions: readonly TimeException[],
  now: string,
  timeZone: string,
): DoctorWithQueue[] {
  return doctors
    .filter(({ isActive }) => isActive)
    .map((doctor) => ({
      doctor,
      queue: queueLength(appointments, doctor._id),
      isWorking: isWithinAvailability(
        { availability: doctor.availability, exceptions: exceptionsOf(exceptions, doctor._id) },
        now,
        SLOT_MINUTES,
        timeZone,
      ),
    }))
    .sort((one, other) => Number(other.isWorking) - Number(one.isWorking) || one.queue - other.queue);
}
