import { z } from 'zod';
import { auditResource } from '../domain/audit-log.ts';
import { objectId } from '../domain/primitives.ts';
import { spellingWord } from '../domain/spelling-word.ts';

/** What main tells the windows: kinds and ids, never documents. A window that cares asks again. */
export const appEvent = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('changed'),
    resource: auditResource,
    resourceId: objectId().optional(),
    patientId: objectId().optional(),
  }),
  /** Somebody began or ceased to hold a time: nothing about a patient, so it has no resource. */
  z.object({ kind: z.literal('holds-changed') }),
  /** Somebody came to a visit or left it: nothing of the record. */
  z.object({ kind: z.literal('presences-changed') }),
  /** The person chose, in the menu of a text field, to add a word to the clinic's: the one thing here that the window itself has. */
  z.object({ kind: z.literal('spelling-word-chosen'), word: spellingWord() }),
  z.object({ kind: z.literal('locked') }),
  z.object({ kind: z.literal('signed-out') }),
  /** Another person signed in: the window starts afresh, so that nothing half-typed stays in its memory. */
  z.object({ kind: z.literal('person-changed') }),
  z.object({ kind: z.literal('stage-changed') }),
  z.object({ kind: z.literal('connection'), isConnected: z.boolean(), latencyMs: z.number().optional() }),
  z.object({ kind: z.literal('demo-progress'), done: z.number(), total: z.number() }),
  /** How far a move, a backup or a restore has come. */
  z.object({ kind: z.literal('work-progress'), done: z.number(), total: z.number() }),
]);
export type AppEvent = z.infer<typeof appEvent>;
