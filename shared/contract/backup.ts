import { z } from 'zod';
import { requiredLine } from '../domain/primitives.ts';
import { channel } from './channel.ts';
import { protections } from './clinic.ts';

const nothing = z.object({});

const serverAddress = z.object({
  uri: requiredLine(2_000),
  /** A server without TLS is refused unless the admin accepts it for a private network. */
  acceptsNoTls: z.boolean().default(false),
});

const madeBackup = z.object({ madeAt: z.string(), path: z.string(), bytes: z.number() });

/** What stands in a backup, for whoever decides to restore it. */
export const backupSummary = z.object({
  path: z.string(),
  clinicName: z.string(),
  madeAt: z.string(),
  timeZone: z.string(),
  appVersion: z.string(),
  bytes: z.number(),
  /** How many documents there are of each kind. */
  counts: z.object({
    patients: z.number(),
    appointments: z.number(),
    visits: z.number(),
    users: z.number(),
  }),
  /** No key on this computer opens it: the recovery key, or the passphrase, is asked for. */
  asksForKey: z.boolean(),
  hasPassphrase: z.boolean(),
  /** A keychain here can keep the key of what is restored. */
  keychainAvailable: z.boolean(),
});
export type BackupSummary = z.infer<typeof backupSummary>;

const chosenBackup = z.object({ backup: backupSummary.optional() });

/** What opens a database where no key on this computer does. */
const keyInput = z.object({
  recoveryKey: z.string().max(200).optional(),
  passphrase: z.string().max(500).optional(),
});

/** The chosen backup is restored: what opens it, and how its key is kept here from now on. */
export const restoreInput = keyInput.extend({
  protection: z.enum(protections),
  newPassphrase: z.string().min(12, 'PASSPHRASE_TOO_SHORT').max(500).optional(),
  /** Typed where a clinic is in use on this computer: which one is replaced. */
  clinicName: z.string().max(200).optional(),
});
const restored = z.object({ keptFolder: z.string().optional() });

/** What a walk through the whole database found. Problems name collections and counts, never values. */
export const databaseReport = z.object({
  isWhole: z.boolean(),
  collections: z.array(z.object({ name: z.string(), documents: z.number(), problems: z.array(z.string()) })),
  filePages: z.array(z.string()),
});
export type DatabaseReport = z.infer<typeof databaseReport>;

/** Where the clinic's data is kept, as Settings show it. */
export const databaseState = z.object({
  kind: z.enum(['this-computer', 'server']),
  isDemo: z.boolean(),
  /** The folder on this computer. */
  folder: z.string().optional(),
  /** What it takes on the disk, in bytes. */
  bytes: z.number().optional(),
  /** The last backup of this database, wherever it is by now. */
  lastBackup: madeBackup.optional(),
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
  /** Asks where to save it, and writes one file from which the clinic can be restored. Tells `work-progress`. */
  'backup.backUp': channel({
    input: nothing,
    output: z.object({ backup: madeBackup.optional() }),
    access: 'clinic.manage',
    audit: { rule: 'change', action: 'EXPORT', resource: 'Clinic' },
  }),
  /** Asks for a file and reads all of it. What is chosen is what is restored then. */
  'backup.chooseBackup': channel({
    input: nothing,
    output: chosenBackup,
    access: 'clinic.manage',
    audit: { rule: 'none' },
  }),
  'backup.restore': channel({
    input: restoreInput,
    output: restored,
    access: 'clinic.manage',
    audit: { rule: 'change', action: 'UPDATE', resource: 'Clinic' },
  }),
  /** The same two where nobody can sign in: before a clinic is set up, or with a damaged one. */
  'backup.chooseBackupAtStart': channel({
    input: nothing,
    output: chosenBackup,
    access: 'anyone',
    audit: { rule: 'none' },
  }),
  'backup.restoreAtStart': channel({
    input: restoreInput,
    output: restored,
    access: 'anyone',
    audit: { rule: 'account' },
  }),
  /** What can still be read of a damaged database that does not open. Refused with DATABASE_KEY_MISSING, it needs a key. */
  'backup.inspectDamage': channel({
    input: keyInput,
    output: databaseReport,
    access: 'anyone',
    audit: { rule: 'none' },
  }),
  /** Copies that into a new database, and works with it from then on. */
  'backup.rescue': channel({
    input: keyInput,
    output: z.object({ documents: z.number(), keptFolder: z.string() }),
    access: 'anyone',
    audit: { rule: 'account' },
  }),
  'backup.checkDatabase': channel({
    input: nothing,
    output: databaseReport,
    access: 'clinic.manage',
    audit: { rule: 'change', action: 'VIEW', resource: 'Clinic' },
  }),
  'backup.compactDatabase': channel({
    input: nothing,
    output: z.object({ bytesBefore: z.number(), bytesAfter: z.number() }),
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
