import type { PatientSummary } from '#shared/contract/patients.ts';
import type { PrintContent, PrintedList } from '#shared/contract/printing.ts';
import { isOpen } from '#shared/domain/appointment.ts';
import { addDays, clinicDaysRange } from '#shared/domain/clinic-time.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { listBookableDoctors } from '../accounts/list-staff.ts';
import { toAppointmentView, toAppointmentViews } from './appointment-views.ts';
import { findAppointment, findInRange, findOfPatient } from './repository.ts';

/** Of a patient's next appointments these many are looked at for the one that follows. */
const LOOKED_AT = 20;

/**
 * What each of the doctors has on several days, without what was cancelled; by last name.
 * @param isMeant says of a doctor's id whether a list of theirs is wanted
 */
export async function listForPrint(
  { clinic, collections }: RequestContext,
  { from, days }: { from: string; days: number },
  isMeant: (doctorId: string) => boolean,
): Promise<PrintedList[]> {
  const [bookable, found] = await Promise.all([
    listBookableDoctors(collections),
    findInRange(collections, clinicDaysRange(from, days, clinic.timeZone)),
  ]);
  const meant = found.filter(({ doctorId, status }) => isMeant(doctorId) && status !== 'cancelled');
  const views = await toAppointmentViews(collections, meant);
  const doctors = new Map(views.map(({ doctor }) => [doctor._id, doctor]));
  for (const doctor of bookable) if (isMeant(doctor._id)) doctors.set(doctor._id, doctor);
  return [...doctors.values()]
    .sort((one, other) => one.lastName.localeCompare(other.lastName))
    .map((doctor) => ({
      doctor,
      from,
      to: addDays(from, days - 1),
      appointments: views.filter((view) => view.doctor._id === doctor._id),
    }));
}

type Slip = Omit<Extract<PrintContent, { kind: 'slip' }>, 'kind' | 'patient'> & { patient: PatientSummary };

/** An appointment as its patient takes it home, with the next one. @throws AppError NOT_FOUND */
export async function getAppointmentSlip(context: RequestContext, appointmentId: string): Promise<Slip> {
  const { collections } = context;
  const appointment = await findAppointment(collections, appointmentId);
  if (!appointment) throw new AppError('NOT_FOUND');
  const view = await toAppointmentView(collections, appointment);
  const behind = { upcomingFrom: new Date(Date.parse(appointment.dateTime) + 1) };
  const later = await findOfPatient(collections, appointment.patientId, behind, LOOKED_AT);
  const following = later.find(({ status }) => isOpen(status));
  const next = following && (await toAppointmentView(collections, following));
  return {
    patient: view.patient,
    doctor: view.doctor,
    appointmentId: view.appointmentId,
    dateTime: view.dateTime,
    duration: view.duration,
    room: view.room,
    next: next && { dateTime: next.dateTime, doctor: next.doctor },
  };
}
