import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { AvailabilityException } from '#shared/domain/availability-exception.ts';
import { firstRevision } from '../../database/first-revision.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { describeException } from './describe-exception.ts';
import { insertException } from './exception-repository.ts';
import { countBookedStarts } from './repository.ts';
import { requireActiveDoctor } from './require-active-doctor.ts';
import { requireExceptionRight } from './require-exception-right.ts';

/**
 * Adds a time at which a doctor's week, or the whole clinic's, does not hold. What is booked then stays booked.
 * @throws AppError FORBIDDEN, NOT_FOUND where the doctor is not active
 */
export async function addException(
  context: RequestContext,
  input: ParsedInput<'scheduling.addException'>,
): Promise<ChannelOutput<'scheduling.addException'>> {
  const { collections, now, session } = context;
  requireExceptionRight(context, input.doctorId);
  const doctor = input.doctorId ? await requireActiveDoctor(context, input.doctorId) : undefined;
  const exception: AvailabilityException = {
    ...input,
    ...firstRevision(now, session.user._id),
    createdBy: session.user._id,
  };
  await context.write(async (transaction) => {
    await insertException(collections, exception, transaction);
    const { kind, from, to, reason } = input;
    transaction.record({
      resourceId: doctor?._id,
      description: `Added ${describeException(context, exception, doctor)}`,
      changes: { exceptionId: exception._id, kind, from, to, reason },
    });
  });
  const booked =
    input.kind === 'extra-hours'
      ? 0
      : await countBookedStarts(collections, { start: input.from, end: input.to }, input.doctorId);
  return { exception, booked };
}
