import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { ListedPatient } from '#shared/contract/patient-list.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { type ChooseFile, saveAudited } from '../../../audited-file.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { eachListed } from './each-listed.ts';
import { toListed } from './list-patients.ts';
import { writePatientsCsv } from './patients-csv.ts';

async function* rows(
  context: RequestContext,
  list: ParsedInput<'patients.exportPatients'>,
): AsyncGenerator<ListedPatient> {
  for await (const found of eachListed(context, list)) yield toListed(found);
}

/**
 * Writes everybody whom the filter lets through to a CSV file that the person names. No file has that name before the audit log
 * says so.
 * @throws AppError FILE_NOT_SAVED or DISK_FULL; FORBIDDEN where a condition is asked for by somebody who may not read charts
 */
export async function exportPatients(
  context: RequestContext,
  list: ParsedInput<'patients.exportPatients'>,
  chooseFile: ChooseFile,
): Promise<ChannelOutput<'patients.exportPatients'>> {
  const { timeZone } = context.clinic;
  const today = clinicDate(context.now, timeZone);
  const path = await chooseFile(`patients-${today}.csv`);
  if (!path) return { count: 0 };
  const count = await saveAudited(
    path,
    (draft) => writePatientsCsv(draft, rows(context, list), list.columns, { timeZone, today }),
    (written) =>
      context.write(async (transaction) => {
        transaction.record({
          description: `Exported a list of ${written} patients`,
          changes: { filter: list.filter, columns: list.columns },
          isSecurityEvent: true,
        });
      }),
  );
  return { savedTo: path, count };
}
