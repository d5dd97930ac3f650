import { z } from 'zod';
import { photoJpeg } from '../domain/photo.ts';
import { objectId } from '../domain/primitives.ts';
import { channel } from './channel.ts';
import { patientDetails } from './patients.ts';

export const photoChannels = {
  /** The patient's photo; nothing where there is none. */
  'patients.getPhoto': channel({
    input: z.object({ patientId: objectId() }),
    output: z.object({ photo: z.object({ _id: objectId(), jpeg: z.string() }).optional() }),
    access: 'patients.find',
    audit: {
      rule: 'view',
      resource: 'Patient',
      description: 'Saw the photo',
      subject: ({ patientId }, { photo }) => (photo ? { resourceId: patientId, patientId } : { shown: [] }),
    },
  }),
  /** Sets, replaces or, with `jpeg` null, removes the photo. `base` is the photo that was seen. */
  'patients.setPhoto': channel({
    input: z.object({
      patientId: objectId(),
      base: objectId().nullable(),
      jpeg: photoJpeg().nullable(),
    }),
    output: patientDetails,
    access: 'patients.edit',
    audit: {
      rule: 'change',
      action: 'UPDATE',
      resource: 'Patient',
      subject: ({ patientId }) => ({ resourceId: patientId, patientId }),
    },
    boundTo: 'patient',
  }),
} as const;
