import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import type { SignedInSession } from '#shared/contract/session.ts';
import type { Ability } from '#shared/permissions.ts';
import { forgetChartBindings } from './chart-bindings.ts';
import { channelKey, useChannel } from './queries.ts';

const sessionKey = channelKey('accounts.getSession', {});

/** Puts a session that a call answered with in the place of the one that is known. */
export function keepSession(client: QueryClient, session: SignedInSession): void {
  client.setQueryData(sessionKey, { session });
}

/** The session that is known now, outside React. */
export function knownSession(client: QueryClient): SignedInSession | undefined {
  return client.getQueryData<{ session?: SignedInSession | undefined }>(sessionKey)?.session;
}

/** Who is signed in. Only below the gate, where somebody is. */
export function useSession(): SignedInSession {
  const { data } = useChannel('accounts.getSession', {}, { staleTime: Number.POSITIVE_INFINITY });
  if (!data?.session) throw new Error('Nobody is signed in here.');
  return data.session;
}

/** Whether the person may do this. The screen only follows; main decides. */
export function useCan(ability: Ability): boolean {
  return useSession().abilities.includes(ability);
}

/** Takes a session into the window: what it shows is asked afresh. */
export function useTakeSession(): (session: SignedInSession) => void {
  const client = useQueryClient();
  return (session) => {
    keepSession(client, session);
    forgetChartBindings();
    void client.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'accounts.getSession' });
  };
}
