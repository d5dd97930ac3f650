import type { FeatureHandlers } from '../../router/request-context.ts';
import { addException } from './add-exception.ts';
import { addToWaitlist } from './add-to-waitlist.ts';
import {
  cancelAppointment,
  checkInPatient,
  confirmAppointment,
  markNoShow,
  reinstateAppointment,
  undoCheckIn,
} from './appointment-steps.ts';
import { bookAgain } from './book-again.ts';
import { bookAppointment } from './book-appointment.ts';
import { bookFromWaitlist } from './book-from-waitlist.ts';
import { bookSeries } from './book-series.ts';
import { bookWalkIn } from './book-walk-in.ts';
import { cancelSeries, getSeries, moveSeries } from './change-series.ts';
import { countDays } from './count-days.ts';
import { declineOffer, removeFromWaitlist } from './end-waitlist-entry.ts';
import { findNextFree } from './find-next-free.ts';
import { getDay } from './get-day.ts';
import { getDays } from './get-days.ts';
import { holdSlot } from './hold-slot.ts';
import { listExceptions } from './list-exceptions.ts';
import { listFreeSlots } from './list-free-slots.ts';
import { listPatientAppointments } from './list-patient-appointments.ts';
import { listSlotHolds } from './list-slot-holds.ts';
import { getWaitlistOffers, listWaitlist } from './list-waitlist.ts';
import { moveAppointment } from './move-appointment.ts';
import { previewSeries, previewSeriesMove } from './preview-series.ts';
import { releaseSlot } from './release-held-slot.ts';
import { removeException } from './remove-exception.ts';
import { assignRoom, callPatient, leaveRoom } from './waiting-room-steps.ts';

export const schedulingHandlers: FeatureHandlers<'scheduling'> = {
  'scheduling.getDay': getDay,
  'scheduling.getDays': getDays,
  'scheduling.countDays': countDays,
  'scheduling.listPatientAppointments': listPatientAppointments,
  'scheduling.listFreeSlots': listFreeSlots,
  'scheduling.findNextFree': findNextFree,
  'scheduling.listExceptions': listExceptions,
  'scheduling.addException': addException,
  'scheduling.removeException': removeException,
  'scheduling.holdSlot': holdSlot,
  'scheduling.releaseSlot': releaseSlot,
  'scheduling.listSlotHolds': listSlotHolds,
  'scheduling.bookAppointment': bookAppointment,
  'scheduling.confirmAppointment': confirmAppointment,
  'scheduling.moveAppointment': moveAppointment,
  'scheduling.checkInPatient': checkInPatient,
  'scheduling.undoCheckIn': undoCheckIn,
  'scheduling.cancelAppointment': cancelAppointment,
  'scheduling.markNoShow': markNoShow,
  'scheduling.reinstateAppointment': reinstateAppointment,
  'scheduling.bookWalkIn': bookWalkIn,
  'scheduling.assignRoom': assignRoom,
  'scheduling.leaveRoom': leaveRoom,
  'scheduling.callPatient': callPatient,
  'scheduling.previewSeries': previewSeries,
  'scheduling.bookSeries': bookSeries,
  'scheduling.getSeries': getSeries,
  'scheduling.previewSeriesMove': previewSeriesMove,
  'scheduling.moveSeries': moveSeries,
  'scheduling.cancelSeries': cancelSeries,
  'scheduling.bookAgain': bookAgain,
  'scheduling.listWaitlist': listWaitlist,
  'scheduling.getWaitlistOffers': getWaitlistOffers,
  'scheduling.addToWaitlist': addToWaitlist,
  'scheduling.bookFromWaitlist': bookFromWaitlist,
  'scheduling.declineOffer': declineOffer,
  'scheduling.removeFromWaitlist': removeFromWaitlist,
};
