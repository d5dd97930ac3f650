import { randomUUID } from 'node:crypto';
import type { ParsedInput } from '#shared/contract/contract.ts';
import type { Clinic } from '#shared/domain/clinic.ts';
import { usualAppointmentTypes } from '#shared/domain/scheduling-settings.ts';
import { fullName, placeholderEmail, type User } from '#shared/domain/user.ts';
import { AppError } from '#shared/errors.ts';
import { duplicateKeyFields } from '../../database/database-errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { newAccount } from '../accounts/new-account.ts';
import { hashPassword, NO_PASSWORD } from '../accounts/password-hash.ts';
import { insertStarterTexts } from '../visits/texts/insert-starter-texts.ts';
import { insertClinic } from './repository.ts';

/** The account that audit entries name where nobody is known. It can never sign in. */
export function newSystemUser(now: Date): User {
  return newAccount(
    {
      email: placeholderEmail('system'),
      password: NO_PASSWORD,
      role: 'admin',
      firstName: 'Glytch',
      lastName: 'Clinic',
      isActive: false,
    },
    now,
  );
}

/** The settings of a new clinic. */
export function newClinic(
  profile: ParsedInput<'clinic.setUp'>['clinic'],
  systemUserId: string,
  now: Date,
  isDemo: boolean,
): Clinic {
  const moment = now.toISOString();
  return {
    ...profile,
    _id: 'clinic',
    clinicId: randomUUID(),
    isDemo,
    systemUserId,
    idleMinutes: 10,
    appointmentTypes: usualAppointmentTypes,
    rooms: [],
    revision: 1,
    createdAt: moment,
    updatedAt: moment,
  };
}

/**
 * Makes the clinic and its first person, who administers it whatever their job is.
 * @returns that person's account
 * @throws AppError ALREADY_SET_UP where another workstation was quicker
 */
export async function setUpClinic(
  context: RequestContext,
  input: ParsedInput<'clinic.setUp'>,
): Promise<User> {
  const { collections, now } = context;
  const { password, ...person } = input.person;
  const systemUser = newSystemUser(now);
  const clinic = newClinic(input.clinic, systemUser._id, now, false);
  const firstPerson = newAccount(
    {
      ...person,
      password: await hashPassword(password),
      isAdmin: true,
      isVerified: true,
      lastLogin: now.toISOString(),
    },
    now,
  );
  const actor = { userId: firstPerson._id, email: person.email, role: person.role, name: fullName(person) };
  await context.write(async (transaction) => {
    try {
      await insertClinic(collections, { clinic, systemUser, firstPerson }, transaction);
    } catch (error) {
      if (!duplicateKeyFields(error)) throw error;
      throw new AppError('ALREADY_SET_UP');
    }
    await insertStarterTexts(collections, systemUser._id, transaction);
    transaction.record({
      action: 'CREATE',
      resource: 'Clinic',
      description: `Set up the clinic ${clinic.name}`,
      changes: { ...input.clinic },
      isSecurityEvent: true,
    });
    transaction.record({
      action: 'CREATE',
      resource: 'User',
      resourceId: firstPerson._id,
      description: `Created the first account, of ${fullName(person)}, who administers the clinic`,
      isSecurityEvent: true,
    });
  }, actor);
  return firstPerson;
}
