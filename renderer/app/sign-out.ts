import { flushNotes } from '../features/visits/note/note-keeper.ts';
import { call } from './client.ts';
import { sendDrafts } from './draft-store.ts';
import { startAfresh } from './start-afresh.ts';
import { toastFailure } from './toasts.tsx';

/** Signs out; the window starts afresh, so that nothing of the person stays in it. */
export function signOut(): void {
  void flushNotes()
    .then(sendDrafts)
    .then(() => call('accounts.signOut', {}))
    .then(startAfresh, toastFailure);
}
