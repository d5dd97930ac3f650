import { CommandError } from '../command-error.ts';
import { Binary, type Document, documentOf, Int32, isDocument } from '../values/value.ts';
import { type ScramAccount, ScramConversation } from './scram.ts';

/** The login of one connection. */
export class Authentication {
  private readonly account: ScramAccount;
  private conversation: ScramConversation | undefined;
  private started = 0;
  isAuthenticated = false;

  constructor(account: ScramAccount) {
    this.account = account;
  }

  get user(): string {
    return this.account.user;
  }

  start(command: Document): Document {
    if (command.get('mechanism') !== 'SCRAM-SHA-256') {
      throw new CommandError('AuthenticationFailed', 'Authentication failed.');
    }
    this.started += 1;
    this.conversation = new ScramConversation(this.account);
    const options = command.get('options');
    const answer = this.conversation.first(payloadOf(command));
    this.skipsEmptyExchange = isDocument(options) && options.get('skipEmptyExchange') === true;
    return this.reply(answer, false);
  }

  private skipsEmptyExchange = false;

  continue(command: Document): Document {
    const conversation = this.conversation;
    if (conversation === undefined)
      throw new CommandError('AuthenticationFailed', 'No SASL session state found');
    if (conversation.isProven) {
      this.conversation = undefined;
      this.isAuthenticated = true;
      return this.reply('', true);
    }
    this.conversation = undefined; // a failed proof ends the conversation
    const answer = conversation.final(payloadOf(command));
    if (this.skipsEmptyExchange) {
      this.isAuthenticated = true;
      return this.reply(answer, true);
    }
    this.conversation = conversation;
    return this.reply(answer, false);
  }

  private reply(payload: string, done: boolean): Document {
    return documentOf({
      conversationId: new Int32(this.started),
      done,
      payload: new Binary(Buffer.from(payload, 'utf8')),
      ok: 1,
    });
  }
}

function payloadOf(command: Document): string {
  const payload = command.get('payload');
  if (payload instanceof Binary) return Buffer.from(payload.value()).toString('utf8');
  throw new CommandError('BadValue', 'payload must be binary');
}
