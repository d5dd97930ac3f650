import { existsSync, readFileSync } from 'node:fs';
import { OpenError } from './open-error.ts';

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const MAGIC_LITTLE = 0x377f0682;
const MAGIC_BIG = 0x377f0683;

type Checksum = readonly [number, number];

/** SQLite's running checksum over pairs of 32 bit words. */
function checksum(bytes: Buffer, from: number, to: number, bigEndian: boolean, seed: Checksum): Checksum {
  let [first, second] = seed;
  for (let at = from; at < to; at += 8) {
    const a = bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
    const b = bigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4);
    first = (first + a + second) >>> 0;
    second = (second + b + first) >>> 0;
  }
  return [first, second];
}

/**
 * SQLite stops reading the write-ahead log at the first bad frame and silently forgets every commit after it. A torn
 * end is normal after a power cut: it was never acknowledged. But each commit waits for the one before it to be on the
 * disk, so a bad frame followed by more than its own commit is damage, and the person must hear of it.
 */
export function checkWriteAheadLog(file: string): void {
  if (!existsSync(file)) return;
  const bytes = readFileSync(file);
  if (bytes.length < HEADER_BYTES + FRAME_HEADER_BYTES) return;
  const magic = bytes.readUInt32BE(0);
  const bigEndian = magic === MAGIC_BIG;
  const pageSize = bytes.readUInt32BE(8);
  const headerSum = checksum(bytes, 0, 24, bigEndian, [0, 0]);
  const headerIsGood =
    (bigEndian || magic === MAGIC_LITTLE) &&
    headerSum[0] === bytes.readUInt32BE(24) &&
    headerSum[1] === bytes.readUInt32BE(28);
  if (!headerIsGood || pageSize < 512 || pageSize > 65536) {
    throw new OpenError('DAMAGED', 'The head of the write-ahead log is damaged.');
  }
  if (commitsAfterDamage(bytes, pageSize, bigEndian, headerSum) > 1) {
    throw new OpenError(
      'DAMAGED',
      'The write-ahead log is damaged in its middle: later changes would be lost.',
    );
  }
}

/** How many commits stand at or behind the first frame whose checksum is wrong. */
function commitsAfterDamage(
  bytes: Buffer,
  pageSize: number,
  bigEndian: boolean,
  headerSum: Checksum,
): number {
  const salts = bytes.subarray(16, 24);
  let seed = headerSum;
  let damaged = false;
  let commits = 0;
  const frameBytes = FRAME_HEADER_BYTES + pageSize;
  for (let at = HEADER_BYTES; at + frameBytes <= bytes.length; at += frameBytes) {
    const sameGeneration = salts.equals(bytes.subarray(at + 8, at + 16));
    const stored: Checksum = [bytes.readUInt32BE(at + 16), bytes.readUInt32BE(at + 20)];
    const overHead = checksum(bytes, at, at + 8, bigEndian, seed);
    const computed = checksum(bytes, at + FRAME_HEADER_BYTES, at + frameBytes, bigEndian, overHead);
    const isGood = sameGeneration && computed[0] === stored[0] && computed[1] === stored[1];
    if (!isGood && !damaged) {
      damaged = true;
      if (bytes.readUInt32BE(at + 4) !== 0) commits += sameGeneration ? 1 : 0;
    } else if (damaged && isGood && bytes.readUInt32BE(at + 4) !== 0) commits += 1;
    seed = stored; // each frame continues the sum of the one before, so what follows damage can be told good
  }
  return commits;
}
