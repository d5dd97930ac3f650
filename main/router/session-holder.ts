import type { StaffRole } from '#shared/domain/user.ts';
import { type Ability, abilitiesOf } from '#shared/permissions.ts';
import { newId } from '../database/new-id.ts';

/** A member of staff as the session knows them. */
export interface SessionUser {
  readonly _id: string;
  readonly email: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly role: StaffRole;
  readonly isAdmin: boolean;
  readonly department?: string | undefined;
  readonly specialization?: string | undefined;
}

/** Who is at the keyboard. */
export interface Session {
  /** Told apart from every other session at any workstation: an ObjectId's digits. */
  readonly id: string;
  readonly user: SessionUser;
  readonly abilities: ReadonlySet<Ability>;
  readonly isLocked: boolean;
  readonly mustChangePassword: boolean;
}

/** Holds the one session of this window, and each person's half-typed forms, in memory only. */
export interface SessionHolder {
  readonly current: Session | undefined;
  /** Opens a session, in place of any other. Drafts of the same person are still there. */
  open(user: SessionUser, state: { mustChangePassword: boolean }): Session;
  lock(): void;
  unlock(): void;
  passwordChanged(): void;
  close(): void;
  drafts(): Record<string, unknown>;
  /** Keeps or, with null, drops a half-typed form of the current person. */
  keepDraft(key: string, values: unknown): void;
}

const LARGEST_DRAFT = 1_000_000;
const MOST_DRAFTS = 100;

export function createSessionHolder(): SessionHolder {
  let session: Session | undefined;
  const draftsByUser = new Map<string, Map<string, unknown>>();

  const change = (part: Partial<Session>) => {
    if (session) session = { ...session, ...part };
  };

  return {
    get current() {
      return session;
    },
    open(user, { mustChangePassword }) {
      session = { id: newId(), user, abilities: abilitiesOf(user), isLocked: false, mustChangePassword };
      return session;
    },
    lock: () => change({ isLocked: true }),
    unlock: () => change({ isLocked: false }),
    passwordChanged: () => change({ mustChangePassword: false }),
    close() {
      session = undefined;
    },
    drafts() {
      const own = session ? draftsByUser.get(session.user._id) : undefined;
      return own ? Object.fromEntries(own) : {};
    },
    keepDraft(key, values) {
      if (!session) return;
      const own = draftsByUser.get(session.user._id) ?? new Map<string, unknown>();
      draftsByUser.set(session.user._id, own);
      own.delete(key);
      if (values === null || values === undefined) return;
      if (JSON.stringify(values).length > LARGEST_DRAFT) return;
      own.set(key, values);
      const oldest = own.keys().next().value;
      if (own.size > MOST_DRAFTS && oldest !== undefined) own.delete(oldest);
    },
  };
}
