import type { ChannelOutput } from '#shared/contract/contract.ts';
import type { User } from '#shared/domain/user.ts';
import type { Collections } from '../../database/collections.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findActiveDoctors, findStaff } from './repository.ts';
import { toDoctorColumn, toStaffMember } from './staff-views.ts';

/** Everybody on the staff, by name. */
export async function listStaff({
  collections,
  clinic,
  now,
}: RequestContext): Promise<ChannelOutput<'accounts.listStaff'>> {
  return {
    staff: (await findStaff(collections, clinic.systemUserId)).map((user) => toStaffMember(user, now)),
  };
}

/** The doctors who can be booked, by name. */
export async function listDoctors({
  collections,
}: RequestContext): Promise<ChannelOutput<'accounts.listDoctors'>> {
  return { doctors: (await findActiveDoctors(collections)).map(toDoctorColumn) };
}

/** The accounts of the doctors who can be booked, by name, for other features. */
export function listBookableDoctors(collections: Collections): Promise<User[]> {
  return findActiveDoctors(collections);
}
