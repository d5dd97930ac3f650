import type { VisitView } from '#shared/contract/visits.ts';
import { useChannel } from '../../../app/queries.ts';

/** A patient's notes before this one, the latest first; undefined until they are read. */
export function useEarlierNotes({ _id, patientId }: VisitView): VisitView[] | undefined {
  const { data } = useChannel('visits.listPatientVisits', { patientId, limit: 6 });
  return data?.visits.filter((other) => other._id !== _id);
}
