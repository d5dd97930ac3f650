import { rename, rm } from 'node:fs/promises';
import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { savingFile } from '../../saving-file.ts';
import { writeEntriesCsv } from './entries-csv.ts';
import { forReader } from './list-entries.ts';
import { eachEntry } from './repository.ts';
import { toEntryQuery } from './to-entry-query.ts';

/** Asks where to save a file; undefined where the person thought better of it. */
export type ChooseFile = (suggestedName: string) => Promise<string | undefined>;

async function* mapEach<T>(items: AsyncIterable<T>, change: (item: T) => T): AsyncGenerator<T> {
  for await (const item of items) yield change(item);
}

/**
 * Writes every entry that the filter lets through to a CSV file that the person names. An export is itself audited: no file
 * has that name before the log says so.
 * @throws AppError FILE_NOT_SAVED or DISK_FULL
 */
export async function exportEntries(
  context: RequestContext,
  { filter }: ParsedInput<'audit.exportEntries'>,
  chooseFile: ChooseFile,
): Promise<ChannelOutput<'audit.exportEntries'>> {
  const { clinic, collections, now } = context;
  const query = await toEntryQuery(context, filter);
  const path = await chooseFile(`audit-log-${clinicDate(now, clinic.timeZone)}.csv`);
  if (!path) return { count: 0 };
  const draft = `${path}.part`;
  const entries = mapEach(eachEntry(collections, query), forReader(context));
  try {
    const count = await savingFile(() => writeEntriesCsv(draft, entries));
    await context.write(async (transaction) => {
      transaction.record({
        description: `Exported ${count} entries of the audit log`,
        changes: { filter },
        isSecurityEvent: true,
      });
    });
    await savingFile(() => rename(draft, path));
    return { savedTo: path, count };
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}
