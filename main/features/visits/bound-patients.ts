import type { BoundPatients } from '../../router/request-context.ts';
import { requireAppointment } from '../scheduling/visit-progress.ts';
import { requireVisit } from './require-visit.ts';

/**
 * Whom a patient-bound call concerns. The router has validated the input against its channel, which names its patient,
 * visit or appointment so.
 */
export const boundPatients: BoundPatients = {
  patient: async (_context, input) => ({ patientId: (input as { patientId: string }).patientId }),
  visit: (context, input) => requireVisit(context, (input as { visitId: string }).visitId),
  appointment: (context, input) =>
    requireAppointment(context, (input as { appointmentId: string }).appointmentId),
};
