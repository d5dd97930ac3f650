import { z } from 'zod';
import { noteAccess } from '../domain/note-access.ts';
import { objectId } from '../domain/primitives.ts';
import { channel } from './channel.ts';

export const noteAccessChannels = {
  /** Who read and who wrote a note, as long as the audit log keeps it. */
  'visits.listNoteAccess': channel({
    input: z.object({ visitId: objectId() }),
    output: z.object({
      patientId: objectId(),
      people: z.array(noteAccess),
      /** There is more than was looked at: only the newest is told. */
      hasMore: z.boolean(),
    }),
    access: 'visits.seeAccess',
    audit: {
      rule: 'view',
      resource: 'Visit',
      description: 'Saw who read and wrote the note',
      subject: ({ visitId }, { patientId }) => ({ resourceId: visitId, patientId }),
    },
  }),
} as const;
