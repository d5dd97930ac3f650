import type { AppointmentView } from '#shared/contract/scheduling.ts';
import type { Appointment } from '#shared/domain/appointment.ts';
import type { Collections } from '../../database/collections.ts';
import { findAccountsById } from '../accounts/find-names.ts';
import { findSummaries } from '../patients/find-summaries.ts';
import { findVisitStates } from '../visits/find-visit-states.ts';

/** Appointments with the names and states that lists show, in the order given. */
export async function toAppointmentViews(
  collections: Collections,
  appointments: readonly Appointment[],
): Promise<AppointmentView[]> {
  const [patients, doctors, visits] = await Promise.all([
    findSummaries(
      collections,
      appointments.map((appointment) => appointment.patientId),
    ),
    findAccountsById(
      collections,
      appointments.map((appointment) => appointment.doctorId),
    ),
    findVisitStates(
      collections,
      appointments.map((appointment) => appointment._id),
    ),
  ]);
  return appointments.flatMap((appointment) => {
    const patient = patients.get(appointment.patientId);
    const doctor = doctors.get(appointment.doctorId);
    if (!patient || !doctor) return [];
    const visit = visits.get(appointment._id);
    return [
      {
        ...appointment,
        patient,
        doctor: { _id: doctor._id, firstName: doctor.firstName, lastName: doctor.lastName },
        visitId: visit?.visitId ?? appointment.visitId,
        visitStatus: visit?.status,
        hasVitals: visit?.hasVitals ?? false,
      },
    ];
  });
}

/** One appointment, freshly read. */
export async function toAppointmentView(
  collections: Collections,
  appointment: Appointment,
): Promise<AppointmentView> {
  const [view] = await toAppointmentViews(collections, [appointment]);
  if (!view) throw new Error('An appointment without its patient or doctor');
  return view;
}
