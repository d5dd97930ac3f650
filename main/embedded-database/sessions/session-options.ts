import { CommandError } from '../command-error.ts';
import type { Request } from '../wire/message.ts';

/** The commands that may carry a number outside of a transaction, so that they can be repeated. */
const RETRYABLE = new Set(['insert', 'update', 'delete', 'findAndModify', 'findandmodify']);
/** The commands that end a transaction, as MongoDB calls them in its errors. */
const ENDINGS = new Map([
  ['commitTransaction', 'a commit'],
  ['abortTransaction', 'an abort'],
]);

/**
 * Checks that `lsid`, `txnNumber`, `autocommit` and `startTransaction` belong together, each needing the one before it. The
 * rules and codes are those of MongoDB's own tests, jstests/core/txns/multi_statement_transaction_command_args.js.
 * @throws CommandError
 */
export function checkSessionOptions({ name, command }: Pick<Request, 'name' | 'command'>): void {
  const autocommit = command.get('autocommit');
  const starts = command.get('startTransaction');
  const hasNumber = command.has('txnNumber');
  if (hasNumber && !command.has('lsid'))
    throw invalid('Transaction number requires a session ID to also be specified');
  if (autocommit !== undefined && !hasNumber)
    throw invalid("'autocommit' field requires a transaction number to also be specified");
  if (autocommit !== undefined && autocommit !== false)
    throw invalid('Specifying autocommit=true is not allowed.');
  if (starts !== undefined && autocommit === undefined)
    throw invalid("'startTransaction' field requires 'autocommit' field to also be specified");
  if (starts !== undefined && starts !== true)
    throw invalid('Specifying startTransaction=false is not allowed.');
  const ending = ENDINGS.get(name);
  if (starts === true && ending !== undefined) {
    throw new CommandError('OperationNotSupportedInTransaction', `Cannot start a transaction with ${ending}`);
  }
  if (autocommit !== undefined) return;
  if (hasNumber && !RETRYABLE.has(name)) {
    throw new CommandError(
      'NotARetryableWriteCommand',
      `txnNumber may only be provided for multi-document transactions and retryable write commands. autocommit:false was not provided, and ${name} is not a retryable write command.`,
    );
  }
  if (ending !== undefined)
    throw new CommandError('CommandFailed', `${name} must be run within a transaction`);
}

function invalid(message: string): CommandError {
  return new CommandError('InvalidOptions', message);
}
