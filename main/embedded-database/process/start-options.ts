import { OpenError } from '../storage/open-error.ts';

/** The first message: what to open, and who may come in. */
export interface StartOptions {
  folder: string;
  key: Buffer;
  user: string;
  secret: string;
  port: number | undefined;
  /** Open what can still be read of a damaged folder, read-only. */
  isRescue: boolean;
}

/** Checks the first message. Its parts are secret, so no error repeats them. */
export function readStartOptions(message: unknown): StartOptions {
  if (typeof message !== 'object' || message === null) throw bad('no options');
  const options = new Map<string, unknown>(Object.entries(message));
  const folder = options.get('folder');
  const key = options.get('key');
  const user = options.get('user');
  const secret = options.get('secret');
  const port = options.get('port');
  if (typeof folder !== 'string' || folder === '') throw bad('folder is missing');
  if (typeof key !== 'string' || !/^[0-9a-f]{64}$/i.test(key))
    throw bad('key must be 32 bytes in hexadecimal');
  if (typeof user !== 'string' || !/^[a-z0-9-]+$/.test(user)) throw bad('user must be lower case letters');
  if (typeof secret !== 'string' || secret.length < 32) throw bad('secret is too short');
  if (
    port !== undefined &&
    port !== null &&
    !(typeof port === 'number' && Number.isInteger(port) && port > 0 && port < 65536)
  ) {
    throw bad('port must be a port number');
  }
  return {
    folder,
    key: Buffer.from(key, 'hex'),
    user,
    secret,
    port: typeof port === 'number' ? port : undefined,
    isRescue: options.get('rescue') === true,
  };
}

function bad(reason: string): OpenError {
  return new OpenError('BAD_OPTIONS', `The embedded database was started with bad options: ${reason}.`);
}
