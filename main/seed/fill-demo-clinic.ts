import type { Collections } from '../database/collections.ts';
import { DEMO_PASSWORD } from '../features/clinic/demo-accounts.ts';
import { seedClinic } from './seed-clinic.ts';

const DEMO_PATIENTS = 500;

/** Fills the demo clinic's own database, in this computer's time zone, so that its day is under way when one looks at it. */
export function fillDemoClinic(
  collections: Collections,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return seedClinic(
    collections,
    {
      patients: DEMO_PATIENTS,
      seed: 1,
      password: DEMO_PASSWORD,
      now: new Date(),
      clinic: { name: 'Demo Clinic', timeZone, locale: 'en-GB' },
      isDemo: true,
    },
    onProgress,
  );
}
