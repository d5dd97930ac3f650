import type { ShownVital } from '#shared/domain/judge-vitals.ts';
import { useChannel } from '../../../app/queries.ts';
import { useCan } from '../../../app/session.ts';
import { useUnitSystem } from '../../../app/unit-system.ts';
import { type EarlierVital, earlierVitals } from './vital-history.ts';

/** As many readings as a small line shows. */
const READINGS = 8;

/**
 * What was measured of a patient before, by vital sign, oldest first and in the units on the screen. Empty until it is read.
 * @param visitId the visit whose own values are left out
 */
export function useEarlierVitals(
  patientId: string,
  visitId: string | undefined,
): (vital: ShownVital) => EarlierVital[] {
  const [system] = useUnitSystem();
  const enabled = useCan('chart.read');
  const { data } = useChannel('visits.listPatientVitals', { patientId, limit: READINGS }, { enabled });
  return (vital) => earlierVitals(data?.readings ?? [], vital, visitId, system);
}
