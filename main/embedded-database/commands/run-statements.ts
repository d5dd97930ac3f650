import { CommandError } from '../command-error.ts';
import { InvalidBsonError } from '../values/decode.ts';
import type { Document } from '../values/value.ts';

/** Runs the statements of a bulk write; an ordered one ends at its first error. Gives the entries for `writeErrors`. */
export function runStatements<Statement>(
  statements: readonly Statement[],
  ordered: boolean,
  run: (statement: Statement, index: number) => void,
): Document[] {
  const errors: Document[] = [];
  for (const [index, statement] of statements.entries()) {
    try {
      run(statement, index);
    } catch (error) {
      const known =
        error instanceof InvalidBsonError ? new CommandError('InvalidBSON', error.message) : error;
      if (!(known instanceof CommandError)) throw error;
      errors.push(known.toWriteError(index));
      if (ordered) break;
    }
  }
  return errors;
}
