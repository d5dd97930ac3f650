import { AppError } from '#shared/errors.ts';
import { isTransportProtected } from '../../database/connection.ts';
import type { WorkstationSecrets } from './workstation-ports.ts';

const SECRET_NAME = 'server connection';

/** Options of a connection string that are secrets as well. */
const SECRET_OPTIONS =
  /([?&])(?:tlsCertificateKeyFilePassword|proxyPassword|authMechanismProperties)=[^&]*/gi;

/** The connection string as it may stand in a file: without its password and other secrets. */
export function withoutPassword(uri: string): string {
  return uri
    .replace(/^(mongodb(?:\+srv)?:\/\/[^:@/]+):[^@/]*@/, '$1@')
    .replace(SECRET_OPTIONS, '$1')
    .replace(/([?&])&+/g, '$1')
    .replace(/[?&]$/, '');
}

/** @throws AppError SERVER_WITHOUT_TLS where text would cross a network in clear and nobody accepted that */
export function requireProtectedTransport(uri: string, acceptsNoTls: boolean): void {
  if (!acceptsNoTls && !isTransportProtected(uri)) throw new AppError('SERVER_WITHOUT_TLS');
}

/**
 * Keeps a connection string: with a password it goes to the keychain.
 * @returns what may stand in the settings
 * @throws AppError KEYCHAIN_UNAVAILABLE where there is a password and no keychain to keep it
 */
export async function keepServerUri(uri: string, secrets: WorkstationSecrets): Promise<string> {
  const open = withoutPassword(uri);
  if (open === uri) return uri;
  if (!(await secrets.isKeychainAvailable())) throw new AppError('KEYCHAIN_UNAVAILABLE');
  await secrets.setSecret(SECRET_NAME, uri);
  return open;
}

/** The whole connection string again, from the settings and the keychain. */
export async function recallServerUri(open: string, secrets: WorkstationSecrets): Promise<string> {
  const whole = await secrets.getSecret(SECRET_NAME).catch(() => undefined);
  return whole !== undefined && withoutPassword(whole) === open ? whole : open;
}
