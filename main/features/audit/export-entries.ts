import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { type ChooseFile, saveAudited } from '../../audited-file.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { writeEntriesCsv } from './entries-csv.ts';
import { forReader } from './list-entries.ts';
import { eachEntry } from './repository.ts';
import { toEntryQuery } from './to-entry-query.ts';

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
  const entries = mapEach(eachEntry(collections, query), forReader(context));
  const count = await saveAudited(
    path,
    (draft) => writeEntriesCsv(draft, entries),
    (written) =>
      context.write(async (transaction) => {
        transaction.record({
          description: `Exported ${written} entries of the audit log`,
          changes: { filter },
          isSecurityEvent: true,
        });
      }),
  );
  return { savedTo: path, count };
}
