import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { WaitlistEntry } from '#shared/domain/waitlist.ts';
import { AppError, EditConflict } from '#shared/errors.ts';
import type { AuditedTransaction, RequestContext } from '../../router/request-context.ts';
import { findWaitlistEntry, updateWaitlistEntry } from './waitlist-repository.ts';

/**
 * An entry that still waits, as it was seen, read in the transaction that changes it.
 * @throws AppError NOT_FOUND; EDIT_CONFLICT where somebody else was quicker
 */
export async function requireWaiting(
  { collections }: RequestContext,
  { entryId, revision }: { entryId: string; revision: number },
  transaction: AuditedTransaction,
): Promise<WaitlistEntry> {
  const entry = await findWaitlistEntry(collections, entryId, transaction);
  if (!entry) throw new AppError('NOT_FOUND');
  if (entry.status !== 'waiting' || entry.revision !== revision) throw new EditConflict(entry.updatedBy);
  return entry;
}

/** Writes a change of an entry that was read in the same transaction, with its audit entry. */
export async function writeEntryChange(
  { collections }: RequestContext,
  entry: WaitlistEntry,
  set: Partial<WaitlistEntry>,
  description: string,
  transaction: AuditedTransaction,
): Promise<void> {
  await updateWaitlistEntry(collections, entry, set, transaction);
  const before: Record<string, unknown> = { ...entry };
  transaction.record({
    action: 'UPDATE',
    resourceId: entry._id,
    patientId: entry.patientId,
    description,
    changes: Object.fromEntries(
      Object.entries(set).map(([field, after]) => [field, { before: before[field] ?? null, after }]),
    ),
  });
}

/** Takes a patient off the list, with the reason. @throws AppError NOT_FOUND, EDIT_CONFLICT */
export async function removeFromWaitlist(
  context: RequestContext,
  input: ParsedInput<'scheduling.removeFromWaitlist'>,
): Promise<ChannelOutput<'scheduling.removeFromWaitlist'>> {
  const { entryId, reason } = input;
  await context.write(async (transaction) => {
    const entry = await requireWaiting(context, input, transaction);
    const set = { status: 'removed', endReason: reason, endedAt: context.now.toISOString() } as const;
    await writeEntryChange(context, entry, set, 'Took the patient off the waitlist', transaction);
  });
  return { entryId };
}

/** Notes that the patient cannot take a time, so that it is not offered to them again. @throws AppError as above */
export async function declineOffer(
  context: RequestContext,
  input: ParsedInput<'scheduling.declineOffer'>,
): Promise<ChannelOutput<'scheduling.declineOffer'>> {
  const { entryId, doctorId, dateTime } = input;
  await context.write(async (transaction) => {
    const entry = await requireWaiting(context, input, transaction);
    const set = { declined: [...entry.declined, { doctorId, dateTime }] };
    await writeEntryChange(context, entry, set, 'Noted a time that the patient cannot take', transaction);
  });
  return { entryId };
}
