import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from './durable-file.ts';
import { OpenError } from './open-error.ts';

/**
 * A wrong key and a damaged file look alike to the cipher. So a value derived from the key stands beside the file:
 * it tells whether the key is the right one, and nothing about the key itself.
 */
const FILE_NAME = 'database.keycheck';
const PURPOSE = 'embedded database key check';

function checkValue(key: Buffer, salt: Buffer): Buffer {
  return createHmac('sha256', key).update(PURPOSE).update(salt).digest();
}

/** Throws WRONG_KEY unless the key is the folder's own. Gives false where the folder does not know its key yet. */
export function checkKey(folder: string, key: Buffer): boolean {
  const file = join(folder, FILE_NAME);
  if (!existsSync(file)) return false;
  const [salt = '', value = ''] = readFileSync(file, 'utf8').trim().split(' ');
  const expected = checkValue(key, Buffer.from(salt, 'hex'));
  const found = Buffer.from(value, 'hex');
  if (found.length !== expected.length) {
    throw new OpenError('DAMAGED', `The file ${FILE_NAME} is damaged.`);
  }
  if (!timingSafeEqual(found, expected)) {
    throw new OpenError('WRONG_KEY', 'The key does not belong to this data folder.');
  }
  return true;
}

/** Remembers a key that has opened the database. */
export function rememberKey(folder: string, key: Buffer): void {
  const file = join(folder, FILE_NAME);
  const salt = randomBytes(16);
  const temporary = `${file}.new`;
  const descriptor = openSync(temporary, 'w', 0o600);
  writeSync(descriptor, `${salt.toString('hex')} ${checkValue(key, salt).toString('hex')}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(temporary, file);
  syncFolder(folder);
}
