import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';

/** @throws AppError FORBIDDEN where the time is neither one's own nor one's job; the clinic's is nobody's own */
export function requireExceptionRight({ session }: RequestContext, doctorId: string | undefined): void {
  const isOwn = session.user._id === doctorId && session.abilities.has('availability.editOwn');
  if (!isOwn && !session.abilities.has('availability.editAny')) throw new AppError('FORBIDDEN');
}
