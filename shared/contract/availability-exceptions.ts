import { z } from 'zod';
import { availabilityExceptionSchema } from '../domain/availability-exception.ts';
import { objectId, plainDate } from '../domain/primitives.ts';
import { channel } from './channel.ts';

const exceptionFields = availabilityExceptionSchema.shape;

/** A time at which a doctor's week, or that of the whole clinic, does not hold. */
const exceptionView = availabilityExceptionSchema.pick({
  _id: true,
  revision: true,
  doctorId: true,
  kind: true,
  from: true,
  to: true,
  reason: true,
});
export type ExceptionView = z.infer<typeof exceptionView>;

/** The form for a new exception. */
export const newException = z
  .object({
    doctorId: exceptionFields.doctorId,
    kind: exceptionFields.kind,
    from: exceptionFields.from,
    to: exceptionFields.to,
    reason: exceptionFields.reason,
  })
  .refine(({ from, to }) => Date.parse(from) < Date.parse(to), { path: ['to'], message: 'END_BEFORE_START' });

export const availabilityExceptionChannels = {
  /** Every exception that touches the days, of everybody, earliest first; without an end, all that are still to come. */
  'scheduling.listExceptions': channel({
    input: z.object({ from: plainDate(), to: plainDate().optional() }),
    output: z.object({ exceptions: z.array(exceptionView) }),
    access: 'scheduling.see',
    audit: { rule: 'none' },
  }),
  /** A doctor may add their own, front desk and admins anyone's and those of the clinic. */
  'scheduling.addException': channel({
    input: newException,
    output: z.object({
      exception: exceptionView,
      /** Appointments that are booked in the time that is taken away. */
      booked: z.number(),
    }),
    access: 'signed-in',
    audit: { rule: 'change', action: 'CREATE', resource: 'User' },
  }),
  'scheduling.removeException': channel({
    input: z.object({ exceptionId: objectId(), revision: exceptionFields.revision }),
    output: exceptionView,
    access: 'signed-in',
    audit: { rule: 'change', action: 'DELETE', resource: 'User' },
  }),
} as const;
