import { useEffect, useRef, useState } from 'react';
import { createHashRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import type { SignedInSession } from '#shared/contract/session.ts';
import { LockCover } from '../features/accounts/lock-cover.tsx';
import { sendKeptNotes } from '../features/visits/note/note-keeper.ts';
import { restoreDrafts } from './draft-store.ts';
import { routes } from './routes.tsx';
import { useSession } from './session.ts';
import classes from './workspace.module.css';

/** What main gave is taken up once: a session that is shown again later may tell of what has long been saved. */
const takenUp = new WeakSet<SignedInSession['drafts']>();

/** Takes up what main kept of what the person has typed, as far as this window does not have it. */
function takeUp({ user, drafts }: SignedInSession): void {
  if (!takenUp.has(drafts)) restoreDrafts(user._id, drafts);
  takenUp.add(drafts);
  sendKeptNotes();
}

/** All screens of whoever is signed in. Behind the lock they stay as they are, out of sight and out of reach. */
export function Workspace() {
  const { isLocked } = useSession();
  // Behind a lock that was there before the window, there are no screens yet: what was half-typed comes with the unlocking.
  const [isOpened, setOpened] = useState(!isLocked);
  if (!isLocked && !isOpened) setOpened(true);
  return (
    <>
      {isOpened && <Screens />}
      {isLocked && <LockCover />}
    </>
  );
}

function Screens() {
  const session = useSession();
  const { isLocked } = session;
  const [router] = useState(() => {
    takeUp(session);
    return createHashRouter(routes);
  });
  const wasLocked = useRef(isLocked);
  useEffect(() => {
    // The disk, or the keychain, may have been found only now.
    if (wasLocked.current && !isLocked) takeUp(session);
    wasLocked.current = isLocked;
  }, [isLocked, session]);
  return (
    <div
      className={classes.workspace}
      inert={isLocked}
      aria-hidden={isLocked || undefined}
      data-locked={isLocked || undefined}
    >
      <RouterProvider router={router} />
    </div>
  );
}
