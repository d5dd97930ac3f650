import type { ChannelOutput } from '#shared/contract/contract.ts';
import type { MergeField } from '#shared/domain/patient-merge.ts';
import type { TestWorkstation } from '../support/test-workstation.ts';

/** Merges the second of two records into the first, as they are at this moment. */
export async function mergeAsSeen(
  station: TestWorkstation,
  patientIds: [string, string],
  taken: MergeField[] = [],
): Promise<ChannelOutput<'patients.mergeRecords'>> {
  const { sides } = await station.call('patients.compareRecords', { patientIds });
  const [survivor, absorbed] = sides.map(({ _id, revision, userRevision }) => ({
    patientId: _id,
    revision,
    userRevision,
  }));
  if (!survivor || !absorbed) throw new Error('Two sides');
  return station.call('patients.mergeRecords', { survivor, absorbed, taken });
}
