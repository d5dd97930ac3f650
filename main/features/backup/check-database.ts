import type { ChannelOutput } from '#shared/contract/contract.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { embeddedProblem } from '../clinic/open-database.ts';
import type { Workstation } from '../clinic/workstation-ports.ts';

/**
 * Reads every document and every index of the database on this computer, while others work with it.
 * @throws AppError DATABASE_DAMAGED where not even its list of collections can be read
 */
export async function checkDatabase(
  context: RequestContext,
  workstation: Workstation,
): Promise<ChannelOutput<'backup.checkDatabase'>> {
  const report = await inEmbedded(() => workstation.embedded().checkIntegrity());
  await context.write(async (transaction) => {
    transaction.record({
      description: report.isWhole
        ? 'Checked the database: it is whole'
        : 'Checked the database: it is damaged',
      isSecurityEvent: !report.isWhole,
      severity: report.isWhole ? 'info' : 'critical',
    });
  });
  return report;
}

/** Gives the room that the database on this computer does not use back to the disk. */
export async function compactDatabase(
  context: RequestContext,
  workstation: Workstation,
): Promise<ChannelOutput<'backup.compactDatabase'>> {
  const sizes = await inEmbedded(() => workstation.embedded().compact());
  await context.write(async (transaction) => {
    transaction.record({ description: 'Compacted the database', changes: sizes });
  });
  return sizes;
}

async function inEmbedded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw embeddedProblem(error);
  }
}
