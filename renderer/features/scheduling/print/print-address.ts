import { type PrintWish, printWish } from '#shared/contract/printing.ts';

/** Where the preview of a print is found. It holds ids only. */
export function printAddress(wish: PrintWish): string {
  return `/print?${new URLSearchParams({ wish: JSON.stringify(wish) })}`;
}

/** What is to be printed at an address; undefined where it does not say so. */
export function readPrintWish(params: URLSearchParams): PrintWish | undefined {
  try {
    const read = printWish.safeParse(JSON.parse(params.get('wish') ?? ''));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}
