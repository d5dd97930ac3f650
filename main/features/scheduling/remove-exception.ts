import type { ExceptionView } from '#shared/contract/availability-exceptions.ts';
import type { ParsedInput } from '#shared/contract/contract.ts';
import { AppError, EditConflict } from '#shared/errors.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findAccountsById } from '../accounts/find-names.ts';
import { describeException } from './describe-exception.ts';
import { deleteException, findException } from './exception-repository.ts';
import { requireExceptionRight } from './require-exception-right.ts';

/**
 * Takes an exception back: the week holds again.
 * @throws AppError NOT_FOUND, FORBIDDEN, EDIT_CONFLICT
 */
export async function removeException(
  context: RequestContext,
  { exceptionId, revision }: ParsedInput<'scheduling.removeException'>,
): Promise<ExceptionView> {
  const { collections, session } = context;
  const { abilities } = session;
  if (!abilities.has('availability.editAny') && !abilities.has('availability.editOwn'))
    throw new AppError('FORBIDDEN');
  return context.write(async (transaction) => {
    const exception = await findException(collections, exceptionId, transaction);
    if (!exception) throw new AppError('NOT_FOUND');
    const { doctorId, kind, from, to, reason } = exception;
    requireExceptionRight(context, doctorId);
    if (exception.revision !== revision) throw new EditConflict(exception.updatedBy);
    const doctor = (await findAccountsById(collections, [doctorId])).get(doctorId ?? '');
    await deleteException(collections, exception, transaction);
    transaction.record({
      resourceId: doctorId,
      description: `Removed ${describeException(context, exception, doctor)}`,
      changes: { exceptionId, kind, from, to, reason },
    });
    return exception;
  });
}
