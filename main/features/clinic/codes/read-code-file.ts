import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { CheckedCodeFile } from '#shared/contract/diagnosis-codes.ts';
import { AppError } from '#shared/errors.ts';
import { type OrderLine, parseOrderFile } from './parse-order-file.ts';

/** The official file of a year has more: a shorter one may be a part of it. */
const FEWEST_OF_A_YEAR = 70_000;

async function readText(path: string): Promise<string> {
  try {
    const bytes = await readFile(path);
    const text = new TextDecoder('utf-8').decode(bytes);
    // Older files were written in Latin 1.
    return text.includes('\uFFFD') ? new TextDecoder('latin1').decode(bytes) : text;
  } catch {
    throw new AppError('CODE_FILE_UNREADABLE');
  }
}

/**
 * Reads and checks all of an order file.
 * @throws AppError CODE_FILE_UNREADABLE; CODE_FILE_… with the first line that is wrong
 */
export async function readCodeFile(path: string): Promise<OrderLine[]> {
  return parseOrderFile(await readText(path));
}

/**
 * What there is to know of a checked file. A release of a year holds from 1 October of the year before it.
 * @param today the clinic's date, where the name of the file has no year
 */
export function summariseCodeFile(path: string, lines: readonly OrderLine[], today: string): CheckedCodeFile {
  const fileName = basename(path);
  const named = /(?:^|\D)(20\d\d)(?:\D|$)/.exec(fileName)?.[1];
  const year = named ? Number(named) : Number(today.slice(0, 4)) + (today.slice(5) < '10-01' ? 0 : 1);
  return {
    fileName,
    name: `ICD-10-CM ${year}`,
    validFrom: `${year - 1}-10-01`,
    codeCount: lines.length,
    billableCount: lines.filter(({ isBillable }) => isBillable).length,
    isShort: lines.length < FEWEST_OF_A_YEAR,
  };
}
