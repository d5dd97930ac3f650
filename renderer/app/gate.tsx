import { ErrorState } from '../components/error-state.tsx';
import { ListSkeleton } from '../components/list-skeleton.tsx';
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
  if (!status.data) {
    return status.error ? (
      <ErrorState error={status.error} onRetry={() => void status.refetch()} />
    ) : (
      <ListSkeleton />
    );
  }
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
  const { data, error, refetch } = useChannel(
    'accounts.getSession',
    {},
    { staleTime: Number.POSITIVE_INFINITY },
  );
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <ListSkeleton />;
  if (!data.session) return <SignInScreen />;
  if (data.session.mustChangePassword) return <ChangePasswordScreen />;
  return <Workspace />;
}
