import { Navigate } from 'react-router';
import { screensFor } from './screens.ts';
import { useSession } from './session.ts';

/** Where a person's day begins: the first screen of their rail. */
export function HomeRedirect() {
  const [first] = screensFor(useSession());
  return <Navigate to={first?.path ?? '/password'} replace />;
}
