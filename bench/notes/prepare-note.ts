import type { NotePart } from '#shared/domain/visit.ts';
import { slotNow } from '#tests/integration/support/slot-now.ts';
import type { TestClinic } from '#tests/integration/support/test-clinic.ts';
import { openVisitRoom } from '#tests/integration/visits/visit-room.ts';
import { longText } from './long-text.ts';

/**
 * A patient who was taken in, with a long draft.
 * @param lengths how many characters each part begins with
 * @returns the doctor's address
 */
export async function prepareNote(
  clinic: TestClinic,
  lengths: Partial<Record<NotePart, number>>,
): Promise<string> {
  clinic.clock.now = new Date();
  const { doctor, room, begin } = await openVisitRoom(clinic);
  const { visit } = await begin(slotNow());
  const edits = Object.fromEntries(
    Object.entries(lengths).map(([part, length]) => [part, { base: null, value: longText(length) }]),
  );
  await room.call('visits.saveDraft', { visitId: visit._id, patientId: visit.patientId, edits });
  return doctor.email;
}
