import {
  type Document,
  documentOf,
  Int32,
  integerValue,
  isDocument,
  ObjectId,
  type Value,
} from '../values/value.ts';
import type { Authentication } from './authentication.ts';

/** The wire version of MongoDB 7.0: what this program answers follows that release. */
const MAX_WIRE_VERSION = 21;
export const SERVER_VERSION = '7.0.0';
const REPLICA_SET = 'embedded';

const electionId = new ObjectId();

/**
 * `hello` and its older form. The database presents itself as a replica set of one: only to such does a driver offer
 * sessions, retryable writes and transactions.
 */
export function greet(
  command: Document,
  isLegacyForm: boolean,
  address: string,
  connectionId: number,
  authentication: Authentication,
): Document {
  const reply = documentOf({
    helloOk: true,
    [isLegacyForm ? 'ismaster' : 'isWritablePrimary']: true,
    secondary: false,
    setName: REPLICA_SET,
    setVersion: new Int32(1),
    electionId,
    hosts: [address],
    primary: address,
    me: address,
    maxBsonObjectSize: new Int32(16 * 1024 * 1024),
    maxMessageSizeBytes: new Int32(48_000_000),
    maxWriteBatchSize: new Int32(100_000),
    localTime: new Date(),
    logicalSessionTimeoutMinutes: new Int32(30),
    connectionId: integerValue(connectionId),
    minWireVersion: new Int32(0),
    maxWireVersion: new Int32(MAX_WIRE_VERSION),
    readOnly: false,
  });
  if (command.has('saslSupportedMechs')) reply.set('saslSupportedMechs', ['SCRAM-SHA-256']);
  const speculative = command.get('speculativeAuthenticate');
  if (
    isDocument(speculative) &&
    speculative.has('saslStart') &&
    speculative.get('mechanism') === 'SCRAM-SHA-256'
  ) {
    reply.set('speculativeAuthenticate', authentication.start(speculative));
  }
  reply.set('ok', 1);
  return reply;
}

export function buildInfo(): Document {
  const versionArray: Value[] = [...SERVER_VERSION.split('.').map(Number), 0].map((part) => new Int32(part));
  return documentOf({
    version: SERVER_VERSION,
    gitVersion: 'embedded',
    modules: [],
    versionArray,
    bits: new Int32(64),
    debug: false,
    maxBsonObjectSize: new Int32(16 * 1024 * 1024),
    storageEngines: ['sqlite'],
    ok: 1,
  });
}

export function connectionStatus(authentication: Authentication): Document {
  const users: Document[] = authentication.isAuthenticated
    ? [documentOf({ user: authentication.user, db: 'admin' })]
    : [];
  const roles: Document[] = authentication.isAuthenticated ? [documentOf({ role: 'root', db: 'admin' })] : [];
  return documentOf({
    authInfo: documentOf({
      authenticatedUsers: users,
      authenticatedUserRoles: roles,
      authenticatedUserPrivileges: [],
    }),
    ok: 1,
  });
}
