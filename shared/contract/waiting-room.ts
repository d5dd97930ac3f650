import { z } from 'zod';
import { appointmentSchema, appointmentType } from '../domain/appointment.ts';
import { objectId, requiredLine } from '../domain/primitives.ts';
import { channel } from './channel.ts';
import { appointmentView } from './scheduling.ts';

const step = z.object({ appointmentId: objectId(), revision: appointmentSchema.shape.revision });
const room = requiredLine(50);

/** The form for somebody who comes without an appointment: the time is found, not chosen. */
export const newWalkIn = z.object({
  patientId: objectId(),
  doctorId: objectId(),
  type: appointmentType.default('consultation'),
  reason: requiredLine(500),
});

const change = {
  rule: 'change',
  action: 'UPDATE',
  resource: 'Appointment',
  subject: (input: { appointmentId: string }) => ({ resourceId: input.appointmentId }),
} as const;

export const waitingRoomChannels = {
  /** Books the doctor's next free five minutes of today and checks the patient in. */
  'scheduling.bookWalkIn': channel({
    input: newWalkIn,
    output: appointmentView,
    access: 'scheduling.book',
    audit: {
      rule: 'change',
      action: 'CREATE',
      resource: 'Appointment',
      subject: (input) => ({ patientId: input.patientId }),
    },
  }),
  /** Takes a patient who is here to a room, or to another one. */
  'scheduling.assignRoom': channel({
    input: step.extend({ room }),
    output: appointmentView,
    access: 'scheduling.book',
    audit: change,
  }),
  /** Back to the waiting room. */
  'scheduling.leaveRoom': channel({
    input: step,
    output: appointmentView,
    access: 'scheduling.book',
    audit: change,
  }),
  /** The doctor asks for the patient: whoever is at the board sends them to that room. */
  'scheduling.callPatient': channel({
    input: step.extend({ room }),
    output: appointmentView,
    access: 'visits.write',
    audit: change,
    documentCheck: 'own-visit',
  }),
} as const;
