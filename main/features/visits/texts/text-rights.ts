import type { TextScope } from '#shared/domain/note-text.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import type { NoteText } from './text-repository.ts';

type Owned = Pick<NoteText, 'ownerId' | 'scope'>;

/** Whether the person may change and delete a text: their own, and as an administrator the clinic's. */
export function mayChangeText({ session }: RequestContext, { ownerId, scope }: Owned): boolean {
  return ownerId === session.user._id || (scope === 'clinic' && session.abilities.has('clinic.manage'));
}

/**
 * The text, where the person may change it. Somebody else's personal text is as good as none.
 * @throws AppError NOT_FOUND; FORBIDDEN where it is the clinic's and made by somebody else
 */
export function requireChangeable<T extends Owned>(context: RequestContext, text: T | undefined): T {
  const isHidden = text?.scope === 'personal' && text.ownerId !== context.session.user._id;
  if (!text || isHidden) throw new AppError('NOT_FOUND');
  if (!mayChangeText(context, text)) throw new AppError('FORBIDDEN');
  return text;
}

/**
 * Personal texts are for those who write notes; whoever only administers the clinic has the clinic's.
 * @throws AppError FORBIDDEN
 */
export function requireScope({ session }: RequestContext, scope: TextScope): void {
  if (scope === 'personal' && !session.abilities.has('visits.write')) throw new AppError('FORBIDDEN');
}

/**
 * Whether the whole clinic has a text is for who made it to say.
 * @throws AppError FORBIDDEN
 */
export function requireScopeChange(context: RequestContext, text: Owned, scope: TextScope | undefined): void {
  if (scope === undefined || scope === text.scope) return;
  if (text.ownerId !== context.session.user._id) throw new AppError('FORBIDDEN');
  requireScope(context, scope);
}
