import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { GridFSBucket } from 'mongodb';
import type { TestDatabase } from './test-database.ts';

const MEGABYTE = 1024 * 1024;

/** What a file cost on its way up and down. */
export interface GridFsRound {
  sent: string;
  received: string;
  bytes: number;
  uploadSeconds: number;
  downloadSeconds: number;
  /** The most memory the database ever had, in megabytes; 0 where the system does not tell. */
  peakMegabytes: number;
}

/** Blocks that differ from each other and do not compress, the same each time. */
function* blocks(megabytes: number): Generator<Buffer> {
  for (let at = 0; at < megabytes; at += 1) {
    const block = Buffer.alloc(MEGABYTE);
    let seed = createHash('sha256').update(String(at)).digest();
    for (let offset = 0; offset < MEGABYTE; offset += seed.length) {
      seed.copy(block, offset);
      if (offset % 4_096 === 0) seed = createHash('sha256').update(seed).digest();
    }
    yield block;
  }
}

function peakMegabytes(processId: number | undefined): number {
  const file = `/proc/${processId}/status`;
  if (!existsSync(file)) return 0;
  return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1]) / 1024;
}

/** Sends a file up by the driver's GridFS and takes it down again. */
export async function gridFsRound(test: TestDatabase, megabytes: number): Promise<GridFsRound> {
  const bucket = new GridFSBucket(test.db);
  const sent = createHash('sha256');
  const received = createHash('sha256');
  let bytes = 0;
  const begun = performance.now();
  const upload = bucket.openUploadStream('scan.dcm');
  const source = Readable.from(blocks(megabytes));
  source.on('data', (block: Buffer) => sent.update(block));
  await pipeline(source, upload);
  const uploaded = performance.now();
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      received.update(chunk);
      bytes += chunk.length;
      done();
    },
  });
  await pipeline(bucket.openDownloadStream(upload.id), sink);
  return {
    sent: sent.digest('hex'),
    received: received.digest('hex'),
    bytes,
    uploadSeconds: (uploaded - begun) / 1000,
    downloadSeconds: (performance.now() - uploaded) / 1000,
    peakMegabytes: peakMegabytes(test.database.processId),
  };
}
