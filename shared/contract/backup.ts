import { z } from 'zod';
import { requiredLine } from '../domain/primitives.ts';
import { channel } from './channel.ts';

const nothing = z.object({});

const serverAddress = z.object({
  uri: requiredLine(2_000),
  /** A server without TLS is refused unless the admin accepts it for a private network. */
  acceptsNoTls: z.boolean().default(false),
});

/** Where the clinic's data is kept, as Settings show it. */
export const databaseState = z.object({
  kind: z.enum(['this-computer', 'server']),
  isDemo: z.boolean(),
  /** The folder on this computer. */
  folder: z.string().optional(),
  /** What it takes on the disk, in bytes. */
  bytes: z.number().optional(),
  /** The server's connection string, without any secret. */
  server: z.string().optional(),
  /** Databases on this computer that are no longer in use and were not removed. */
  kept: z.array(z.object({ folder: z.string(), bytes: z.number() })),
});
export type DatabaseState = z.infer<typeof databaseState>;

export const backupChannels = {
  'backup.getDatabase': channel({
    input: nothing,
    output: databaseState,
    access: 'clinic.manage',
    audit: { rule: 'none' },
  }),
  /** Tries a server to which the clinic may be moved, without changing anything there. */
  'backup.testServer': channel({
    input: serverAddress,
    output: z.object({ serverVersion: z.string(), database: z.string() }),
    access: 'clinic.manage',
    audit: { rule: 'none' },
  }),
  /** Copies everything to a server and works there from then on. Tells `work-progress` meanwhile. */
  'backup.moveToServer': channel({
    input: serverAddress,
    /** Where the old database stays, and how many documents were moved. */
    output: z.object({ oldFolder: z.string(), documents: z.number() }),
    access: 'clinic.manage',
    audit: { rule: 'change', action: 'UPDATE', resource: 'Clinic' },
  }),
  /** Stops the move, backup or restore that goes on. */
  'backup.cancelWork': channel({
    input: nothing,
    output: nothing,
    access: 'clinic.manage',
    audit: { rule: 'none' },
  }),
} as const;
