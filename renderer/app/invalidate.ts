import type { QueryClient } from '@tanstack/react-query';
import type { ChannelName } from '#shared/contract/contract.ts';
import type { AuditResource } from '#shared/domain/audit-log.ts';
import { channelsShowing, channelsShowingHolds } from './resource-channels.ts';

/** Asks again for what shows a resource; what is not on the screen is only marked as old. */
export function invalidateResource(client: QueryClient, resource: AuditResource): Promise<void> {
  return invalidate(client, channelsShowing[resource]);
}

/** Asks again for what colleagues hold, and for the free times without it. */
export function invalidateHolds(client: QueryClient): Promise<void> {
  return invalidate(client, channelsShowingHolds);
}

/** Asks again who is at the visits on the screen. */
export function invalidatePresences(client: QueryClient): Promise<void> {
  return invalidate(client, ['visits.listPresences']);
}

function invalidate(client: QueryClient, channels: readonly ChannelName[]): Promise<void> {
  const names: readonly string[] = channels;
  return client.invalidateQueries({ predicate: (query) => names.includes(String(query.queryKey[0])) });
}
