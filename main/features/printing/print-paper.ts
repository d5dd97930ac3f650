import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { RequestContext } from '../../router/request-context.ts';
import type { PreparedPrints } from './prepared-prints.ts';
import type { Printer } from './printer.ts';
import { recordDisclosure } from './record-disclosure.ts';

/**
 * Prints what was handed out. The audit log says so first: no paper leaves the printer without its entry. What the person then
 * cancels in the system's dialog has an entry of its own.
 * @throws AppError NOT_FOUND, PRINT_FAILED
 */
export async function printPaper(
  context: RequestContext,
  { printId, paper }: ParsedInput<'printing.printPaper'>,
  { prints, printer }: { prints: PreparedPrints; printer: Printer },
): Promise<ChannelOutput<'printing.printPaper'>> {
  const record = prints.require(printId, context.session.user._id);
  await recordDisclosure(context, record, `Printed ${record.description}`);
  const isPrinted = await printer.print(paper);
  if (!isPrinted) {
    await recordDisclosure(context, record, `Did not print after all: ${record.description}`);
  }
  return { isPrinted };
}
