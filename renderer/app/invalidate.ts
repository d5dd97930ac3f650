import type { QueryClient } from '@tanstack/react-query';
import type { AuditResource } from '#shared/domain/audit-log.ts';
import { channelsShowing } from './resource-channels.ts';

/** Asks again for what shows a resource; what is not on the screen is only marked as old. */
export async function invalidateResource(client: QueryClient, resource: AuditResource): Promise<void> {
  const channels: readonly string[] = channelsShowing[resource];
  await client.invalidateQueries({ predicate: (query) => channels.includes(String(query.queryKey[0])) });
}
