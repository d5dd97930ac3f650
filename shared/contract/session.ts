import { z } from 'zod';
import { objectId } from '../domain/primitives.ts';
import { staffRole } from '../domain/user.ts';
import { abilities } from '../permissions.ts';

/** Who is signed in at this window, and what they may do. */
export const signedInSession = z.object({
  user: z.object({
    _id: objectId(),
    firstName: z.string(),
    lastName: z.string(),
    email: z.string(),
    role: staffRole,
    isAdmin: z.boolean(),
    department: z.string().optional(),
    specialization: z.string().optional(),
  }),
  abilities: z.array(z.enum(abilities)),
  isLocked: z.boolean(),
  /** The one-time password must be changed before anything else. */
  mustChangePassword: z.boolean(),
  /** What this person had half-typed, as the journal has it: form key to values. */
  drafts: z.record(z.string(), z.unknown()),
});
export type SignedInSession = z.infer<typeof signedInSession>;
