import type { User } from '#shared/domain/user.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findAccountsById } from '../accounts/find-names.ts';

/** @throws AppError NOT_FOUND where the id is not that of a doctor who is still active */
export async function requireActiveDoctor({ collections }: RequestContext, doctorId: string): Promise<User> {
  const doctor = (await findAccountsById(collections, [doctorId])).get(doctorId);
  if (doctor?.role !== 'doctor' || !doctor.isActive)
    throw new AppError('NOT_FOUND', { fields: { doctorId: 'INVALID' } });
  return doctor;
}
