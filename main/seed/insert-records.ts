import type { Collections } from '../database/collections.ts';
import { storeFiles } from '../database/stored-files.ts';
import type { SeededRecord } from './fake-orders.ts';
import { insertBatches } from './insert-batches.ts';

const BATCH = 500;

/** Inserts records, each with the file that it names. */
export async function insertRecords(
  collections: Collections,
  seeded: readonly SeededRecord[],
  now: Date,
  onInserted: (count: number) => void,
): Promise<void> {
  for (let from = 0; from < seeded.length; from += BATCH) {
    const files = seeded.slice(from, from + BATCH).map(({ record, text }) => ({
      id: record.fileUrl.split('/').at(-1) ?? '',
      name: record.fileName,
      bytes: Buffer.from(text),
      contentType: record.mimeType ?? '',
    }));
    await storeFiles(collections.recordFiles, files, now);
  }
  await insertBatches(
    collections.medicalRecords,
    seeded.map(({ record }) => record),
    onInserted,
  );
}
