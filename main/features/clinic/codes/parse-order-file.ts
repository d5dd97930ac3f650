import { dottedCode } from '#shared/domain/diagnosis-code.ts';
import { AppError } from '#shared/errors.ts';

/** A line of the official order file. */
export interface OrderLine {
  orderNumber: number;
  code: string;
  isBillable: boolean;
  shortDescription: string;
  description: string;
}

/** Columns of the file, counted from 0: CMS, "ICD-10-CM order file layout". The columns between them are blank. */
const columns = {
  orderNumber: [0, 5],
  code: [6, 13],
  billable: [14, 15],
  short: [16, 76],
  long: [77, undefined],
} as const;

function readLine(text: string): OrderLine | undefined {
  const cut = ([from, until]: readonly [number, number | undefined]) => text.slice(from, until).trim();
  const orderNumber = cut(columns.orderNumber);
  const code = cut(columns.code);
  const billable = cut(columns.billable);
  const shortDescription = cut(columns.short);
  const description = cut(columns.long);
  const isWhole =
    /^\d{5}$/.test(orderNumber) &&
    /^[A-Z]\d[0-9A-Z]{1,5}$/.test(code) &&
    /^[01]$/.test(billable) &&
    shortDescription !== '' &&
    description !== '' &&
    // A file that was saved by a spreadsheet has moved its columns.
    [5, 13, 15, 76].every((column) => text[column] === ' ');
  if (!isWhole) return undefined;
  return {
    orderNumber: Number(orderNumber),
    code: dottedCode(code),
    isBillable: billable === '1',
    shortDescription,
    description,
  };
}

/**
 * Reads the official yearly order file of ICD-10-CM, `icd10cm_order_YYYY.txt`: all of it or nothing.
 * @throws AppError CODE_FILE_FORM, CODE_FILE_ORDER, CODE_FILE_DOUBLE with the first line where it is wrong; CODE_FILE_EMPTY
 */
export function parseOrderFile(text: string): OrderLine[] {
  const lines: OrderLine[] = [];
  const known = new Set<string>();
  for (const [index, raw] of text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .entries()) {
    const content = raw.trimEnd();
    if (content === '') continue;
    const line = index + 1;
    const read = readLine(content);
    if (!read) throw new AppError('CODE_FILE_FORM', { parameters: { line } });
    const last = lines.at(-1);
    if (last && read.orderNumber <= last.orderNumber)
      throw new AppError('CODE_FILE_ORDER', { parameters: { line } });
    if (known.has(read.code))
      throw new AppError('CODE_FILE_DOUBLE', { parameters: { line, code: read.code } });
    known.add(read.code);
    lines.push(read);
  }
  if (lines.length === 0) throw new AppError('CODE_FILE_EMPTY');
  return lines;
}
