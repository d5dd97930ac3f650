import { createHash, createHmac, pbkdf2Sync, randomBytes, timingSafeEqual } from 'node:crypto';
import { CommandError } from '../command-error.ts';

/** What the server keeps of the one account: enough to check a proof, not enough to make one. */
export interface ScramAccount {
  user: string;
  salt: Buffer;
  iterations: number;
  storedKey: Buffer;
  serverKey: Buffer;
}

/** The secret is 32 random bytes, so many iterations would only slow the start down; drivers ask for 4096. */
const ITERATIONS = 4096;

function hmac(key: Uint8Array, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

export function createScramAccount(user: string, secret: string): ScramAccount {
  const salt = randomBytes(28);
  const salted = pbkdf2Sync(secret, salt, ITERATIONS, 32, 'sha256');
  const clientKey = hmac(salted, 'Client Key');
  return {
    user,
    salt,
    iterations: ITERATIONS,
    storedKey: createHash('sha256').update(clientKey).digest(),
    serverKey: hmac(salted, 'Server Key'),
  };
}

function failed(): CommandError {
  return new CommandError('AuthenticationFailed', 'Authentication failed.');
}

/** One SCRAM-SHA-256 conversation (RFC 5802, RFC 7677): first message, proof, and an empty last word. */
export class ScramConversation {
  private readonly account: ScramAccount;
  private authMessage = '';
  private nonce = '';
  private proven = false;

  constructor(account: ScramAccount) {
    this.account = account;
  }

  /** Takes "n,,n=user,r=nonce" and answers with nonce, salt and iteration count. */
  first(message: string): string {
    const bare = /^n,,(n=([^,]*),r=([^,]+))$/.exec(message);
    const clientFirst = bare?.[1];
    if (bare === null || clientFirst === undefined) throw failed();
    this.nonce = `${bare[3]}${randomBytes(24).toString('base64')}`;
    const user = (bare[2] ?? '').replaceAll('=2C', ',').replaceAll('=3D', '=');
    const serverFirst = `r=${this.nonce},s=${this.account.salt.toString('base64')},i=${this.account.iterations}`;
    // A wrong user goes on to fail at the proof, so that names cannot be guessed.
    this.authMessage = user === this.account.user ? `${clientFirst},${serverFirst}` : '';
    return serverFirst;
  }

  /** Checks the proof in "c=biws,r=nonce,p=proof" and answers with the server's own signature. */
  final(message: string): string {
    const parts = /^(c=biws,r=([^,]+)),p=([A-Za-z0-9+/=]+)$/.exec(message);
    const withoutProof = parts?.[1];
    const proof = Buffer.from(parts?.[3] ?? '', 'base64');
    if (
      withoutProof === undefined ||
      parts?.[2] !== this.nonce ||
      proof.length !== 32 ||
      this.authMessage === ''
    ) {
      throw failed();
    }
    const authMessage = `${this.authMessage},${withoutProof}`;
    const signature = hmac(this.account.storedKey, authMessage);
    const clientKey = proof.map((byte, index) => byte ^ (signature[index] ?? 0));
    if (!timingSafeEqual(createHash('sha256').update(clientKey).digest(), this.account.storedKey))
      throw failed();
    this.proven = true;
    return `v=${hmac(this.account.serverKey, authMessage).toString('base64')}`;
  }

  get isProven(): boolean {
    return this.proven;
  }
}
