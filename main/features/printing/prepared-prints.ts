import { AppError } from '#shared/errors.ts';

/** What was handed out for printing: enough for the audit log and for a file's name, nothing that stands on the paper. */
export interface PreparedRecord {
  printId: string;
  userId: string;
  /** What it is, for people: "the list of 24 Nov 2026". */
  description: string;
  /** Begins the suggested name of a file. */
  fileName: string;
  /** The patients whose data it holds, by their numbers. */
  patientNumbers: string[];
  /** Where it is about one patient alone. */
  patientId?: string | undefined;
  /** Where it is of one visit: who printed a note is told with the note. */
  visitId?: string | undefined;
}

/** Remembers what was handed out for printing. */
export interface PreparedPrints {
  keep(record: PreparedRecord): void;
  /** What was handed out to this person. @throws AppError NOT_FOUND */
  require(printId: string, userId: string): PreparedRecord;
}

const MOST_KEPT = 20;

export function createPreparedPrints(): PreparedPrints {
  const kept: PreparedRecord[] = [];
  return {
    keep(record) {
      kept.push(record);
      if (kept.length > MOST_KEPT) kept.shift();
    },
    require(printId, userId) {
      const record = kept.find((one) => one.printId === printId && one.userId === userId);
      if (!record) throw new AppError('NOT_FOUND');
      return record;
    },
  };
}
