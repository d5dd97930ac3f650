import { z } from 'zod';
import { presencePlace } from '../domain/note-presence.ts';
import { objectId } from '../domain/primitives.ts';
import { staffRole } from '../domain/user.ts';
import { channel } from './channel.ts';

const nothing = z.object({});

export const notePresenceChannels = {
  /** Says that one is at a visit, by its appointment; said again every few seconds. No part of the record: nothing is audited. */
  'visits.beAtVisit': channel({
    input: z.object({ appointmentId: objectId(), place: presencePlace }),
    output: nothing,
    access: 'chart.read',
    audit: { rule: 'none' },
  }),
  'visits.leaveVisit': channel({
    input: nothing,
    output: nothing,
    access: 'chart.read',
    audit: { rule: 'none' },
  }),
  /** Who else is at a visit now. */
  'visits.listPresences': channel({
    input: z.object({ appointmentId: objectId() }),
    output: z.object({
      others: z.array(z.object({ _id: objectId(), name: z.string(), role: staffRole, place: presencePlace })),
    }),
    access: 'chart.read',
    audit: { rule: 'none' },
  }),
} as const;
