import type { StaffRole } from '#shared/domain/user.ts';
import { type Ability, abilitiesOf } from '#shared/permissions.ts';
import { newId } from '../database/new-id.ts';
import type { Journal } from '../journal/journal.ts';

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

/** Opens a session, once all that belongs to it is at hand. */
export type OpenSession = (user: SessionUser, state: { mustChangePassword: boolean }) => Promise<Session>;

/** Holds the one session of this window. What its person has half-typed is in the journal. */
export interface SessionHolder {
  readonly current: Session | undefined;
  /** Opens a session, in place of any other. Drafts of the same person are still there. */
  open(user: SessionUser, state: { mustChangePassword: boolean }): Session;
  lock(): void;
  passwordChanged(): void;
  close(): void;
  drafts(): Record<string, unknown>;
  /**
   * Keeps or, with null, drops a half-typed form of the current person.
   * @returns whether it is on the disk
   */
  keepDraft(key: string, values: unknown): Promise<boolean>;
}

export function createSessionHolder(journal: Pick<Journal, 'of' | 'keep'>): SessionHolder {
  let session: Session | undefined;

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
    passwordChanged: () => change({ mustChangePassword: false }),
    close() {
      session = undefined;
    },
    drafts: () => (session ? journal.of(session.user._id) : {}),
    keepDraft: (key, values) =>
      session ? journal.keep(session.user._id, key, values) : Promise.resolve(false),
  };
}
