import { z } from 'zod';
import { MAX_THUMBNAIL_BYTES } from '../domain/attachment-kind.ts';
import { fileKindOf } from '../domain/file-kind.ts';
import { objectId, requiredLine } from '../domain/primitives.ts';
import { channel } from './channel.ts';
import { givenFile } from './given-file.ts';
import { visitView } from './visits.ts';

/** Made in the window, and looked at again here: a JPEG that is small indeed. */
const thumbnail = z
  .instanceof(Uint8Array)
  .refine((bytes) => fileKindOf(bytes) === 'jpeg', 'PHOTO_NOT_JPEG')
  .refine(({ byteLength }) => byteLength <= MAX_THUMBNAIL_BYTES, 'PHOTO_TOO_LARGE');

const fileOfVisit = { visitId: objectId(), fileId: objectId() };
const subjectOfInput = (input: { visitId: string }) => ({ resourceId: input.visitId });
const write = {
  output: visitView,
  access: 'visits.write',
  audit: { rule: 'change', action: 'UPDATE', resource: 'Visit', subject: subjectOfInput },
  documentCheck: 'own-visit',
  boundTo: 'visit',
} as const;

export const attachmentChannels = {
  /** Attaches a file to a draft. */
  'visits.addAttachment': channel({
    input: z.object({ visitId: objectId(), file: givenFile, thumbnail: thumbnail.optional() }),
    ...write,
  }),
  'visits.renameAttachment': channel({
    input: z.object({ ...fileOfVisit, base: z.string().max(255), fileName: requiredLine(255) }),
    ...write,
  }),
  /** Takes a file off a draft; the file is gone with it. */
  'visits.removeAttachment': channel({ input: z.object(fileOfVisit), ...write }),
  'visits.getAttachment': channel({
    input: z.object(fileOfVisit),
    output: z.object({
      visitNumber: z.string(),
      patientId: objectId(),
      fileName: z.string(),
      bytes: z.instanceof(Uint8Array),
      thumbnail: z.instanceof(Uint8Array).optional(),
    }),
    access: 'chart.read',
    audit: {
      rule: 'view',
      resource: 'Visit',
      description: 'Opened an attachment',
      subject: ({ fileId }, { patientId, visitNumber, fileName }) => ({
        label: `${visitNumber}, ${fileName}`,
        resourceId: fileId,
        patientId,
      }),
    },
  }),
  /** The small pictures of a visit's files. */
  'visits.listThumbnails': channel({
    input: z.object({ visitId: objectId() }),
    output: z.object({
      visitNumber: z.string(),
      patientId: objectId(),
      thumbnails: z.array(z.object({ fileId: objectId(), jpeg: z.string() })),
    }),
    access: 'chart.read',
    audit: {
      rule: 'view',
      resource: 'Visit',
      description: 'Saw the attachments',
      subject: ({ visitId }, { patientId, visitNumber }) => ({
        label: visitNumber,
        resourceId: visitId,
        patientId,
      }),
    },
  }),
  /** Asks where to save a file of a visit, and writes it there. */
  'visits.saveAttachment': channel({
    input: z.object(fileOfVisit),
    output: z.object({ savedTo: z.string().optional() }),
    access: 'chart.read',
    audit: { rule: 'change', action: 'EXPORT', resource: 'Visit', subject: subjectOfInput },
    boundTo: 'visit',
  }),
} as const;
