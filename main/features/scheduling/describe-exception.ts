import type { AvailabilityException } from '#shared/domain/availability-exception.ts';
import { formatDateTime } from '#shared/domain/clinic-time.ts';
import { staffName, type User } from '#shared/domain/user.ts';
import type { RequestContext } from '../../router/request-context.ts';

/** An exception in words, for the audit log: "leave of Dr Amara Lindqvist, 1 Aug 2026, 00:00 to 15 Aug 2026, 00:00". */
export function describeException(
  { clinic }: RequestContext,
  { kind, from, to }: AvailabilityException,
  doctor: User | undefined,
): string {
  const when = [from, to].map((moment) => formatDateTime(moment, clinic.locale, clinic.timeZone));
  return `${kind} of ${doctor ? staffName(doctor) : 'the clinic'}, ${when.join(' to ')}`;
}
