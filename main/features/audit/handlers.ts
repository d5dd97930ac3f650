import type { AuditLog } from '#shared/domain/audit-log.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { staffName } from '#shared/domain/user.ts';
import type { FeatureHandlers, RequestContext } from '../../router/request-context.ts';
import { listStaffAccounts } from '../accounts/find-names.ts';
import { withoutClinicalText } from './clinical-changes.ts';
import { writeEntriesCsv } from './entries-csv.ts';
import { eachEntry, findEntries } from './repository.ts';
import { toEntryQuery } from './to-entry-query.ts';

/** Asks where to save a file; undefined where the person thought better of it. */
export type ChooseFile = (suggestedName: string) => Promise<string | undefined>;

const forReader = ({ session }: RequestContext) =>
  session.abilities.has('chart.read') ? (entry: AuditLog) => entry : withoutClinicalText;

async function* mapEach<T>(items: AsyncIterable<T>, change: (item: T) => T): AsyncGenerator<T> {
  for await (const item of items) yield change(item);
}

export function createAuditHandlers({ chooseFile }: { chooseFile: ChooseFile }): FeatureHandlers<'audit'> {
  return {
    'audit.listEntries': async (context, { filter, after, limit }) => {
      const query = await toEntryQuery(context, filter);
      const found = await findEntries(context.collections, query, { after, limit: limit + 1 });
      return { entries: found.slice(0, limit).map(forReader(context)), hasMore: found.length > limit };
    },
    'audit.listPeople': async ({ clinic, collections }) => ({
      people: (await listStaffAccounts(collections, clinic.systemUserId)).map((user) => ({
        _id: user._id,
        name: staffName(user),
        email: user.email,
      })),
    }),
    'audit.exportEntries': async (context, { filter }) => {
      const { clinic, collections, now } = context;
      const query = await toEntryQuery(context, filter);
      const path = await chooseFile(`audit-log-${clinicDate(now, clinic.timeZone)}.csv`);
      if (!path) return { count: 0 };
      const count = await writeEntriesCsv(path, mapEach(eachEntry(collections, query), forReader(context)));
      await context.write(async (transaction) => {
        transaction.record({
          description: `Exported ${count} entries of the audit log`,
          changes: { filter },
          isSecurityEvent: true,
        });
      });
      return { savedTo: path, count };
    },
  };
}
