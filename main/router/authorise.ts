import type { Channel } from '#shared/contract/channel.ts';
import { AppError } from '#shared/errors.ts';
import type { Session } from './session-holder.ts';

/** Channels that work while a one-time password still has to be changed. */
const BEFORE_PASSWORD_CHANGE = new Set(['accounts.changePassword']);

/**
 * Default deny: whoever calls must be signed in, at an open screen, with the ability that the contract names.
 * @throws AppError NOT_SIGNED_IN, SESSION_LOCKED, PASSWORD_CHANGE_REQUIRED or FORBIDDEN
 */
export function authorise(name: string, channel: Channel, session: Session | undefined): void {
  if (channel.access === 'anyone') return;
  if (!session) throw new AppError('NOT_SIGNED_IN');
  if (channel.access === 'even-locked') return;
  if (session.isLocked) throw new AppError('SESSION_LOCKED');
  if (session.mustChangePassword && !BEFORE_PASSWORD_CHANGE.has(name))
    throw new AppError('PASSWORD_CHANGE_REQUIRED');
  if (channel.access === 'signed-in') return;
  if (!session.abilities.has(channel.access)) throw new AppError('FORBIDDEN');
}
