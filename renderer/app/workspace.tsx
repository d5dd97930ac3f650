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

/** Takes up what main kept of what the person has typed, as far as this window does not have it. */
function takeUp(drafts: SignedInSession['drafts']): void {
  restoreDrafts(drafts);
  sendKeptNotes();
}

/** All screens of whoever is signed in. Behind the lock they stay as they are, out of sight and out of reach. */
export function Workspace() {
  const { isLocked, drafts } = useSession();
  const [router] = useState(() => {
    takeUp(drafts);
    return createHashRouter(routes);
  });
  const wasLocked = useRef(isLocked);
  useEffect(() => {
    // The disk, or the keychain, may have been found only now.
    if (wasLocked.current && !isLocked) takeUp(drafts);
    wasLocked.current = isLocked;
  }, [isLocked, drafts]);
  return (
    <>
      <div
        className={classes.workspace}
        inert={isLocked}
        aria-hidden={isLocked || undefined}
        data-locked={isLocked || undefined}
      >
        <RouterProvider router={router} />
      </div>
      {isLocked && <LockCover />}
    </>
  );
}
