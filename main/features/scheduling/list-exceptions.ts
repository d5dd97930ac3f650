import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { clinicDayRange } from '#shared/domain/clinic-time.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { findExceptions } from './exception-repository.ts';

/** The exceptions that touch the clinic's days from the first to the last, both included. */
export async function listExceptions(
  { clinic, collections }: RequestContext,
  { from, to }: ParsedInput<'scheduling.listExceptions'>,
): Promise<ChannelOutput<'scheduling.listExceptions'>> {
  const { start } = clinicDayRange(from, clinic.timeZone);
  const end = to && clinicDayRange(to, clinic.timeZone).end;
  return { exceptions: await findExceptions(collections, { start, end }) };
}
