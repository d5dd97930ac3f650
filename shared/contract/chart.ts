import { z } from 'zod';
import { objectId } from '../domain/primitives.ts';
import { channel } from './channel.ts';

export const chartChannels = {
  /** Binds the window to a patient: the answer goes with every write to that patient's record. */
  'patients.openChart': channel({
    input: z.object({ patientId: objectId() }),
    output: z.object({ chart: z.uuid() }),
    access: 'patients.find',
    audit: { rule: 'none' },
  }),
} as const;
