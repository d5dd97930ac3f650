import { ListPending } from '../components/list-pending.tsx';
import { ChangePasswordScreen } from '../features/accounts/change-password-screen.tsx';
import { SignInScreen } from '../features/accounts/sign-in-screen.tsx';
import { DatabaseLockedScreen } from '../features/clinic/database-locked-screen.tsx';
import { DatabaseUnavailableScreen } from '../features/clinic/database-unavailable-screen.tsx';
import { FirstRun } from '../features/clinic/first-run/first-run.tsx';
import { useLiveStore } from './live-store.ts';
import { useChannel } from './queries.ts';
import { Workspace } from './workspace.tsx';

/** Lets one through as far as this workstation, its database and the person have come. */
export function Gate() {
  const status = useChannel('clinic.getStatus', {}, { staleTime: Number.POSITIVE_INFINITY });
  const isSettingUp = useLiveStore((state) => state.isSettingUp);
  if (!status.data) return <ListPending answer={status} />;
  if (isSettingUp) return <FirstRun />;
  switch (status.data.stage) {
    case 'first-run':
      return <FirstRun />;
    case 'database-locked':
      return <DatabaseLockedScreen />;
    case 'database-unavailable':
      return <DatabaseUnavailableScreen />;
    case 'ready':
      return <PersonGate />;
  }
}

function PersonGate() {
  const answer = useChannel('accounts.getSession', {}, { staleTime: Number.POSITIVE_INFINITY });
  const { data } = answer;
  if (!data) return <ListPending answer={answer} />;
  if (!data.session) return <SignInScreen />;
  if (data.session.mustChangePassword) return <ChangePasswordScreen />;
  return <Workspace />;
}
