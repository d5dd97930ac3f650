import type { Paper } from '#shared/domain/paper.ts';

/** What puts the window's prepared pages on paper or into a file. */
export interface Printer {
  /** Asks by the system's dialog; false where the person thought better of it. @throws AppError PRINT_FAILED */
  print(paper: Paper): Promise<boolean>;
  toPdf(paper: Paper): Promise<Uint8Array>;
}
