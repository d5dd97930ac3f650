import type { DoctorColumn, StaffMember } from '#shared/contract/accounts.ts';
import { staffRole, type User } from '#shared/domain/user.ts';
import type { SessionUser } from '../../router/session-holder.ts';

/** A member of staff as the admin sees one: never the password's hash. */
export function toStaffMember(user: User, now: Date): StaffMember {
  return {
    _id: user._id,
    revision: user.revision,
    email: user.email,
    firstName: user.firstName,
    lastName: user.lastName,
    role: staffRole.parse(user.role),
    isAdmin: user.isAdmin ?? false,
    phone: user.phone,
    specialization: user.specialization,
    licenseNumber: user.licenseNumber,
    department: user.department,
    availability: user.availability,
    isActive: user.isActive,
    isVerified: user.isVerified,
    isLockedOut: user.lockedUntil !== undefined && Date.parse(user.lockedUntil) > now.getTime(),
    lockedUntil: user.lockedUntil,
    lastLogin: user.lastLogin,
  };
}

export function toDoctorColumn(user: User): DoctorColumn {
  return {
    _id: user._id,
    revision: user.revision,
    firstName: user.firstName,
    lastName: user.lastName,
    specialization: user.specialization,
    department: user.department,
    availability: user.availability,
    isActive: user.isActive,
  };
}

/** The account of a member of staff as their session holds it. */
export function toSessionUser(user: User): SessionUser {
  return {
    _id: user._id,
    email: user.email,
    firstName: user.firstName,
    lastName: user.lastName,
    role: staffRole.parse(user.role),
    isAdmin: user.isAdmin ?? user.role === 'admin',
    department: user.department,
    specialization: user.specialization,
  };
}
