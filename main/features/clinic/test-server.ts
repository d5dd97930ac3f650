import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import { inspectServer } from '../../database/connection.ts';
import { requireProtectedTransport } from './server-uri.ts';

/**
 * Tries a server without changing anything on it.
 * @throws AppError SERVER_… saying what is wrong with it
 */
export async function testServer({
  uri,
  acceptsNoTls,
}: ParsedInput<'clinic.testServer'>): Promise<ChannelOutput<'clinic.testServer'>> {
  requireProtectedTransport(uri, acceptsNoTls);
  const { serverVersion, clinicName } = await inspectServer(uri);
  return { serverVersion, clinicName, hasClinic: clinicName !== undefined };
}
