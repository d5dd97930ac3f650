const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const MAGIC_LITTLE = 0x377f0682;
const MAGIC_BIG = 0x377f0683;

type Checksum = readonly [number, number];

/** One page as it stands in the write-ahead log. */
export interface LogFrame {
  /** Its number in the file, counted from 1. */
  page: number;
  /** Where a commit ends: how many pages the file has then; 0 elsewhere. */
  filePages: number;
  /** Whether it is of the log's present round; behind its end there are frames of former rounds. */
  isPresent: boolean;
  /** Whether it is present and what was written. */
  isGood: boolean;
  content: Buffer;
}

export interface WriteAheadLog {
  pageBytes: number;
  frames: LogFrame[];
}

/** The frames of a log, in their order, also those behind a damaged one. Undefined where its head is damaged. */
export function readLog(bytes: Buffer): WriteAheadLog | undefined {
  const magic = bytes.readUInt32BE(0);
  const bigEndian = magic === MAGIC_BIG;
  const pageBytes = bytes.readUInt32BE(8);
  const headerSum = checksum(bytes, 0, 24, bigEndian, [0, 0]);
  const headerIsGood =
    (bigEndian || magic === MAGIC_LITTLE) &&
    headerSum[0] === bytes.readUInt32BE(24) &&
    headerSum[1] === bytes.readUInt32BE(28);
  if (!headerIsGood || pageBytes < 512 || pageBytes > 65536) return undefined;
  return { pageBytes, frames: readFrames(bytes, pageBytes, bigEndian, headerSum) };
}

/** Whether there is nothing in a log at all. */
export function isEmptyLog(bytes: Buffer): boolean {
  return bytes.length < HEADER_BYTES + FRAME_HEADER_BYTES;
}

function readFrames(bytes: Buffer, pageBytes: number, bigEndian: boolean, headerSum: Checksum): LogFrame[] {
  const frames: LogFrame[] = [];
  const salts = bytes.subarray(16, 24);
  const frameBytes = FRAME_HEADER_BYTES + pageBytes;
  let seed = headerSum;
  for (let at = HEADER_BYTES; at + frameBytes <= bytes.length; at += frameBytes) {
    const content = bytes.subarray(at + FRAME_HEADER_BYTES, at + frameBytes);
    const stored: Checksum = [bytes.readUInt32BE(at + 16), bytes.readUInt32BE(at + 20)];
    const overHead = checksum(bytes, at, at + 8, bigEndian, seed);
    const computed = checksum(content, 0, pageBytes, bigEndian, overHead);
    const isPresent = salts.equals(bytes.subarray(at + 8, at + 16));
    frames.push({
      page: bytes.readUInt32BE(at),
      filePages: bytes.readUInt32BE(at + 4),
      isPresent,
      isGood: isPresent && computed[0] === stored[0] && computed[1] === stored[1],
      content,
    });
    seed = stored; // each frame continues the sum of the one before, so what follows damage can be told good
  }
  return frames;
}

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
