import { z } from 'zod';
import { clinicProfile, clinicSchema, locale, timeZone } from '../domain/clinic.ts';
import { requiredLine } from '../domain/primitives.ts';
import { email, newPassword, staffRole } from '../domain/user.ts';
import { channel } from './channel.ts';
import { editsOf } from './edits.ts';
import { signedInSession } from './session.ts';

/** How far this workstation has come: what the window shows before anyone can sign in. */
const stages = ['first-run', 'database-locked', 'database-unavailable', 'ready'] as const;

/** What opens the embedded database when the keychain does not. */
const databaseLocks = ['passphrase', 'recovery-key'] as const;

export const protections = ['keychain', 'passphrase', 'key-file'] as const;

export const clinicStatus = z.object({
  stage: z.enum(stages),
  clinic: clinicProfile.optional(),
  isDemo: z.boolean(),
  database: z.enum(['this-computer', 'server']).optional(),
  /** The server is given from outside (`GLYTCH_MONGODB_URI`): the first run does not ask for one. */
  isDatabaseGiven: z.boolean(),
  /** With `database-locked`: what is asked for. */
  lock: z.enum(databaseLocks).optional(),
  /** With `database-unavailable`: why, as an error code. */
  problem: z.string().optional(),
  keychainAvailable: z.boolean(),
  suggested: z.object({ timeZone: timeZone(), locale: locale() }),
  isRecoveryKeyPending: z.boolean(),
  appVersion: z.string(),
});
export type ClinicStatus = z.infer<typeof clinicStatus>;

const password = newPassword();

const firstPerson = z.object({
  firstName: requiredLine(100),
  lastName: requiredLine(100),
  email: email(),
  password,
  role: staffRole,
});

const databaseChoice = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('this-computer'),
    protection: z.enum(protections),
    passphrase: z.string().min(12, 'PASSPHRASE_TOO_SHORT').max(500).optional(),
  }),
  z.object({
    kind: z.literal('server'),
    uri: requiredLine(2_000),
    /** A server without TLS is refused unless the admin accepts it for a private network. */
    acceptsNoTls: z.boolean().default(false),
  }),
]);

export const setUpInput = z.object({ clinic: clinicProfile, database: databaseChoice, person: firstPerson });

export const clinicSettings = clinicSchema.pick({
  name: true,
  timeZone: true,
  locale: true,
  idleMinutes: true,
  appointmentTypes: true,
  rooms: true,
  noteRequirements: true,
  revision: true,
});
export type ClinicSettings = z.infer<typeof clinicSettings>;

const nothing = z.object({});

export const clinicChannels = {
  'clinic.getStatus': channel({
    input: nothing,
    output: clinicStatus,
    access: 'anyone',
    audit: { rule: 'none' },
  }),
  /** Tries a server before it is kept; with `hasClinic` the workstation joins the clinic that is there. */
  'clinic.testServer': channel({
    input: z.object({ uri: requiredLine(2_000), acceptsNoTls: z.boolean().default(false) }),
    output: z.object({
      serverVersion: z.string(),
      hasClinic: z.boolean(),
      clinicName: z.string().optional(),
    }),
    access: 'anyone',
    audit: { rule: 'none' },
  }),
  'clinic.setUp': channel({
    input: setUpInput,
    output: signedInSession,
    access: 'anyone',
    audit: { rule: 'account' },
  }),
  'clinic.joinServer': channel({
    input: z.object({ uri: requiredLine(2_000), acceptsNoTls: z.boolean().default(false) }),
    output: nothing,
    access: 'anyone',
    audit: { rule: 'none' },
  }),
  'clinic.startDemo': channel({
    input: nothing,
    /** The accounts that can be tried, with the one password of the demo. */
    output: z.object({
      password: z.string(),
      accounts: z.array(z.object({ email: z.string(), name: z.string(), role: staffRole })),
    }),
    access: 'anyone',
    audit: { rule: 'none' },
  }),
  'clinic.listDemoAccounts': channel({
    input: nothing,
    output: z.object({
      password: z.string(),
      accounts: z.array(z.object({ email: z.string(), name: z.string(), role: staffRole })),
    }),
    access: 'anyone',
    audit: { rule: 'none' },
  }),
  'clinic.leaveDemo': channel({ input: nothing, output: nothing, access: 'anyone', audit: { rule: 'none' } }),
  'clinic.unlockDatabase': channel({
    input: z.object({
      passphrase: z.string().max(500).optional(),
      recoveryKey: z.string().max(200).optional(),
    }),
    output: nothing,
    access: 'anyone',
    audit: { rule: 'none' },
  }),
  'clinic.retryDatabase': channel({
    input: nothing,
    output: nothing,
    access: 'anyone',
    audit: { rule: 'none' },
  }),
  'clinic.getRecoveryKey': channel({
    input: nothing,
    output: z.object({ recoveryKey: z.string() }),
    access: 'clinic.manage',
    audit: { rule: 'account' },
  }),
  'clinic.saveRecoveryKey': channel({
    input: nothing,
    output: z.object({ savedTo: z.string().optional() }),
    access: 'clinic.manage',
    audit: { rule: 'account' },
  }),
  'clinic.confirmRecoveryKey': channel({
    input: z.object({ lastGroup: z.string().max(20) }),
    output: nothing,
    access: 'clinic.manage',
    audit: { rule: 'account' },
  }),
  'clinic.getSettings': channel({
    input: nothing,
    output: clinicSettings,
    access: 'signed-in',
    audit: { rule: 'none' },
  }),
  'clinic.updateSettings': channel({
    input: z.object({
      edits: editsOf({
        name: clinicSchema.shape.name,
        timeZone: clinicSchema.shape.timeZone,
        locale: clinicSchema.shape.locale,
        idleMinutes: clinicSchema.shape.idleMinutes.unwrap(),
        appointmentTypes: clinicSchema.shape.appointmentTypes.unwrap(),
        rooms: clinicSchema.shape.rooms.unwrap(),
        noteRequirements: clinicSchema.shape.noteRequirements,
      }),
    }),
    output: clinicSettings,
    access: 'clinic.manage',
    audit: { rule: 'change', action: 'UPDATE', resource: 'Clinic' },
  }),
} as const;
