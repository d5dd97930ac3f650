import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { openConnectionAsItIs } from '../../database/connection.ts';
import { inspectTarget } from '../../database/copy-target.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { requireProtectedTransport } from '../clinic/server-uri.ts';
import type { Workstation } from '../clinic/workstation-ports.ts';
import { requireOwnClinic } from './require-own-clinic.ts';

/**
 * Tries a server to which the clinic may be moved, without changing anything there.
 * @throws AppError SERVER_… saying what is wrong with it
 */
export async function testServer(
  { clinic }: RequestContext,
  { uri, acceptsNoTls }: ParsedInput<'backup.testServer'>,
  workstation: Workstation,
): Promise<ChannelOutput<'backup.testServer'>> {
  requireOwnClinic(workstation);
  requireProtectedTransport(uri, acceptsNoTls);
  const connection = await openConnectionAsItIs(uri);
  try {
    await inspectTarget(connection.db, clinic.clinicId);
    return { serverVersion: connection.serverVersion, database: connection.db.databaseName };
  } finally {
    await connection.close();
  }
}
