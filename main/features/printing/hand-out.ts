import { randomUUID } from 'node:crypto';
import { staffName } from '#shared/domain/user.ts';
import type { RequestContext } from '../../router/request-context.ts';
import type { PreparedPrints, PreparedRecord } from './prepared-prints.ts';

/** Remembers that something was handed out to the person who asks: printing and saving go by that. */
export function handOut(
  { now, session: { user } }: RequestContext,
  prints: PreparedPrints,
  what: Omit<PreparedRecord, 'printId' | 'userId'>,
): { printId: string; preparedAt: string; preparedBy: string } {
  const printId = randomUUID();
  prints.keep({ printId, userId: user._id, ...what });
  return { printId, preparedAt: now.toISOString(), preparedBy: staffName(user) };
}
