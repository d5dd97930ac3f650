import { ObjectId } from 'mongodb';
import type { DiagnosisRelease, StoredDiagnosisCode } from '#shared/domain/diagnosis-code.ts';
import type { Collections } from '../../../database/collections.ts';
import type { Transaction } from '../../../database/transaction.ts';

/**
 * Codes are written and removed in batches, each by itself: one transaction of a hundred thousand documents would hold up everybody.
 * Nobody finds codes of a release that is not ready, and that it is ready, or is to go, is written in a transaction with
 * its audit entry.
 */
export const BATCH = 1_000;

export async function insertRelease(
  { diagnosisReleases }: Collections,
  release: DiagnosisRelease,
): Promise<void> {
  await diagnosisReleases.raw.insertOne(diagnosisReleases.encode(release));
}

export async function insertCodes(
  { diagnosisCodes, diagnosisReleases }: Collections,
  releaseId: string,
  codes: readonly StoredDiagnosisCode[],
  now: Date,
): Promise<void> {
  await diagnosisCodes.raw.insertMany(
    codes.map((code) => diagnosisCodes.encode(code)),
    { ordered: false },
  );
  await diagnosisReleases.raw.updateOne({ _id: new ObjectId(releaseId) }, { $set: { updatedAt: now } });
}

/** Moves a release on; answers whether it was still in the state that it leaves. */
export async function setReleaseStatus(
  { diagnosisReleases }: Collections,
  releaseId: string,
  step: { from: DiagnosisRelease['status']; to: DiagnosisRelease['status'] },
  transaction: Transaction,
): Promise<boolean> {
  const { matchedCount } = await diagnosisReleases.raw.updateOne(
    { _id: new ObjectId(releaseId), status: step.from },
    { $set: { status: step.to, updatedAt: transaction.now } },
    { session: transaction.session },
  );
  return matchedCount === 1;
}

/** Removes some codes of a release; answers how many there were to remove. */
export async function deleteSomeCodes(
  { diagnosisCodes, diagnosisReleases }: Collections,
  releaseId: string,
  now: Date,
): Promise<number> {
  const ofRelease = { releaseId: new ObjectId(releaseId) };
  const some = await diagnosisCodes.raw.find(ofRelease, { projection: { _id: 1 }, limit: BATCH }).toArray();
  if (some.length > 0) {
    await diagnosisCodes.raw.deleteMany({ _id: { $in: some.map(({ _id }) => _id) } });
    await diagnosisReleases.raw.updateOne({ _id: new ObjectId(releaseId) }, { $set: { updatedAt: now } });
  }
  return some.length;
}

export async function deleteRelease({ diagnosisReleases }: Collections, releaseId: string): Promise<void> {
  await diagnosisReleases.raw.deleteOne({ _id: new ObjectId(releaseId) });
}
