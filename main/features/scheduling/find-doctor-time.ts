import { exceptionsOf } from '#shared/domain/availability-exception.ts';
import type { User } from '#shared/domain/user.ts';
import type { DoctorTime } from '#shared/domain/working-hours.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findExceptions } from './exception-repository.ts';

/** When a doctor works in a range of moments: the week, and the exceptions that touch the range. */
export async function findDoctorTime(
  { collections }: RequestContext,
  doctor: User,
  range: { start: string; end: string },
): Promise<DoctorTime> {
  const exceptions = await findExceptions(collections, range);
  return { availability: doctor.availability, exceptions: exceptionsOf(exceptions, doctor._id) };
}
