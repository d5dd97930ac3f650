import { z } from 'zod';
import { clinicSchema } from '../domain/clinic.ts';
import { channel } from './channel.ts';
import { editsOf } from './edits.ts';

/** What stands above the clinic's papers. */
export const letterhead = clinicSchema.pick({ name: true, letterhead: true, logo: true });
export type Letterhead = z.infer<typeof letterhead>;

export const letterheadChannels = {
  'clinic.getLetterhead': channel({
    input: z.object({}),
    output: letterhead,
    access: 'signed-in',
    audit: { rule: 'none' },
  }),
  'clinic.updateLetterhead': channel({
    input: z.object({
      edits: editsOf({ letterhead: clinicSchema.shape.letterhead, logo: clinicSchema.shape.logo }),
    }),
    output: letterhead,
    access: 'clinic.manage',
    audit: { rule: 'change', action: 'UPDATE', resource: 'Clinic' },
  }),
} as const;
