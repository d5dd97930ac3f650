import { writeFile } from 'node:fs/promises';
import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { type ChooseFile, saveAudited } from '../../audited-file.ts';
import type { RequestContext } from '../../router/request-context.ts';
import type { PreparedPrints } from './prepared-prints.ts';
import type { Printer } from './printer.ts';
import { recordDisclosure } from './record-disclosure.ts';

/**
 * Saves what was handed out as a PDF file that the person names. No file has that name before the audit log says so.
 * @throws AppError NOT_FOUND, FILE_NOT_SAVED or DISK_FULL
 */
export async function savePdf(
  context: RequestContext,
  { printId, paper }: ParsedInput<'printing.savePdf'>,
  { prints, printer, chooseFile }: { prints: PreparedPrints; printer: Printer; chooseFile: ChooseFile },
): Promise<ChannelOutput<'printing.savePdf'>> {
  const record = prints.require(printId, context.session.user._id);
  const path = await chooseFile(`${record.fileName}.pdf`);
  if (!path) return {};
  const pdf = await printer.toPdf(paper);
  await saveAudited(
    path,
    (draft) => writeFile(draft, pdf, { mode: 0o600 }),
    () => recordDisclosure(context, record, `Saved as a PDF file: ${record.description}`),
  );
  return { savedTo: path };
}
