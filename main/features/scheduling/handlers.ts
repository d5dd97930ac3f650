import { clinicDayRange } from '#shared/domain/clinic-time.ts';
import type { FeatureHandlers } from '../../router/request-context.ts';
import {
  cancelAppointment,
  checkInPatient,
  confirmAppointment,
  markNoShow,
  reinstateAppointment,
  undoCheckIn,
} from './appointment-steps.ts';
import { toAppointmentViews } from './appointment-views.ts';
import { bookAppointment } from './book-appointment.ts';
import { listFreeSlots } from './list-free-slots.ts';
import { moveAppointment } from './move-appointment.ts';
import { countNoShows, findInRange, findOfPatient } from './repository.ts';

export const schedulingHandlers: FeatureHandlers<'scheduling'> = {
  'scheduling.getDay': async ({ clinic, collections }, { date, doctorId }) => {
    const appointments = await findInRange(collections, clinicDayRange(date, clinic.timeZone), doctorId);
    return { date, appointments: await toAppointmentViews(collections, appointments) };
  },
  'scheduling.listPatientAppointments': async ({ collections, now }, { patientId, when, limit }) => {
    const range = when === 'upcoming' ? { upcomingFrom: now } : { pastBefore: now };
    const [appointments, noShowCount] = await Promise.all([
      findOfPatient(collections, patientId, range, limit),
      countNoShows(collections, patientId),
    ]);
    return { appointments: await toAppointmentViews(collections, appointments), noShowCount };
  },
  'scheduling.listFreeSlots': listFreeSlots,
  'scheduling.bookAppointment': bookAppointment,
  'scheduling.confirmAppointment': confirmAppointment,
  'scheduling.moveAppointment': moveAppointment,
  'scheduling.checkInPatient': checkInPatient,
  'scheduling.undoCheckIn': undoCheckIn,
  'scheduling.cancelAppointment': cancelAppointment,
  'scheduling.markNoShow': markNoShow,
  'scheduling.reinstateAppointment': reinstateAppointment,
};
