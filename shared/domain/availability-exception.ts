import { z } from 'zod';
import { dateTime, documentFields, objectId, requiredLine, softDeleteFields } from './primitives.ts';

/** Leave, holiday and block take time away from working hours; extra hours add to them. */
export const exceptionKinds = ['leave', 'holiday', 'block', 'extra-hours'] as const;
export const exceptionKind = z.enum(exceptionKinds);
export type ExceptionKind = z.infer<typeof exceptionKind>;

/** The `availabilityExceptions` collection: times at which a doctor's week does not hold. */
export const availabilityExceptionSchema = z.object({
  ...documentFields,
  ...softDeleteFields,
  /** Absent where the whole clinic is meant. */
  doctorId: objectId().optional(),
  kind: exceptionKind,
  from: dateTime(),
  to: dateTime(),
  reason: requiredLine(200),
  createdBy: objectId(),
});
export type AvailabilityException = z.infer<typeof availabilityExceptionSchema>;

/** What working hours need to know of an exception. */
export type TimeException = Pick<AvailabilityException, 'doctorId' | 'kind' | 'from' | 'to'>;

/** Those of several exceptions that concern a doctor: their own, and those of the whole clinic. */
export function exceptionsOf<E extends TimeException>(exceptions: readonly E[], doctorId: string): E[] {
  return exceptions.filter((exception) => (exception.doctorId ?? doctorId) === doctorId);
}

/** Those that take away time between two moments, earliest first: what to name as the reason why a doctor is not there. */
export function closedBetween<E extends TimeException>(
  exceptions: readonly E[],
  range: { start: string; end: string },
): E[] {
  return exceptions
    .filter(
      ({ kind, from, to }) =>
        kind !== 'extra-hours' &&
        Date.parse(from) < Date.parse(range.end) &&
        Date.parse(to) > Date.parse(range.start),
    )
    .toSorted((one, other) => Date.parse(one.from) - Date.parse(other.from));
}
