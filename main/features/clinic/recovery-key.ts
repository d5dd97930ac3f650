import { createHash, randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that nothing can be misread from paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SECRET_BYTES = 20;
const CHECK_SYMBOLS = 4;

function toSymbols(bytes: Uint8Array): string {
  let bits = 0;
  let value = 0;
  let text = '';
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += ALPHABET[(value >>> bits) & 31];
    }
    value &= (1 << bits) - 1;
  }
  return text;
}

function fromSymbols(text: string): Buffer {
  let bits = 0;
  let value = 0;
  const bytes: number[] = [];
  for (const symbol of text) {
    value = (value << 5) | ALPHABET.indexOf(symbol);
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((value >>> bits) & 255);
      value &= (1 << bits) - 1;
    }
  }
  return Buffer.from(bytes);
}

function checkSymbols(secret: Uint8Array): string {
  return toSymbols(createHash('sha256').update(secret).digest()).slice(0, CHECK_SYMBOLS);
}

const inGroups = (symbols: string) => symbols.match(/.{4}/g)?.join('-') ?? symbols;

/** A fresh recovery key of 160 bits, with a check at its end: nine groups of four, to be printed or written down. */
export function newRecoveryKey(): string {
  const secret = randomBytes(SECRET_BYTES);
  return inGroups(toSymbols(secret) + checkSymbols(secret));
}

/**
 * The secret in a typed recovery key. Case, spaces and dashes do not matter, and O, I and L are read as 0 and 1.
 * @returns undefined where the check at the end does not fit
 */
export function readRecoveryKey(typed: string): Buffer | undefined {
  const symbols = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const length = (SECRET_BYTES * 8) / 5;
  if (
    symbols.length !== length + CHECK_SYMBOLS ||
    [...symbols].some((symbol) => !ALPHABET.includes(symbol))
  ) {
    return undefined;
  }
  const secret = fromSymbols(symbols.slice(0, length));
  return checkSymbols(secret) === symbols.slice(length) ? secret : undefined;
}

/** The last group of a recovery key: typing it shows that the key was kept. */
export function lastGroup(recoveryKey: string): string {
  return recoveryKey.slice(recoveryKey.lastIndexOf('-') + 1);
}
