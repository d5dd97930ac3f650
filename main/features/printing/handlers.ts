import type { ChooseFile } from '../../audited-file.ts';
import type { FeatureHandlers } from '../../router/request-context.ts';
import { beginRecord } from './begin-record.ts';
import { prepareLetter } from './prepare-letter.ts';
import { preparePrint } from './prepare-print.ts';
import { prepareSummary } from './prepare-summary.ts';
import { prepareVisitPaper } from './prepare-visit-paper.ts';
import { createPreparedPrints } from './prepared-prints.ts';
import { printPaper } from './print-paper.ts';
import type { Printer } from './printer.ts';
import { readRecordPart } from './read-record-part.ts';
import { savePdf } from './save-pdf.ts';

export function createPrintingHandlers(ports: {
  printer: Printer;
  chooseFile: ChooseFile;
}): FeatureHandlers<'printing'> {
  const prints = createPreparedPrints();
  return {
    'printing.preparePrint': (context, wish) => preparePrint(context, wish, prints),
    'printing.prepareSummary': (context, input) => prepareSummary(context, input, prints),
    'printing.beginRecord': (context, input) => beginRecord(context, input, prints),
    'printing.readRecordPart': (context, input) => readRecordPart(context, input, prints),
    'printing.prepareVisitPaper': (context, input) => prepareVisitPaper(context, input, prints),
    'printing.prepareLetter': (context, input) => prepareLetter(context, input, prints),
    'printing.printPaper': (context, input) => printPaper(context, input, { prints, ...ports }),
    'printing.savePdf': (context, input) => savePdf(context, input, { prints, ...ports }),
  };
}
