import { useState } from 'react';
import { createHashRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { LockCover } from '../features/accounts/lock-cover.tsx';
import { sendKeptNotes } from '../features/visits/note/note-keeper.ts';
import { restoreDrafts } from './draft-store.ts';
import { routes } from './routes.tsx';
import { useSession } from './session.ts';
import classes from './workspace.module.css';

/** All screens of whoever is signed in. Behind the lock they stay as they are, out of sight and out of reach. */
export function Workspace() {
  const { isLocked, drafts } = useSession();
  const [router] = useState(() => {
    restoreDrafts(drafts);
    sendKeptNotes();
    return createHashRouter(routes);
  });
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
