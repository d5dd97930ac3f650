import { expect, it } from 'vitest';
import { keepServerUri, recallServerUri, requireProtectedTransport } from './server-uri.ts';

function keychain() {
  const kept = new Map<string, string>();
  return {
    getSecret: async (name: string) => kept.get(name),
    setSecret: async (name: string, value: string) => void kept.set(name, value),
    deleteSecret: async (name: string) => void kept.delete(name),
    isKeychainAvailable: async () => true,
  };
}

it.each([
  ['mongodb://clinic:s3cret@db.example/?tls=true', 'mongodb://clinic@db.example/?tls=true'],
  [
    'mongodb://db.example/?tls=true&tlsCertificateKeyFilePassword=s3cret&w=majority',
    'mongodb://db.example/?tls=true&w=majority',
  ],
  ['mongodb+srv://db.example/?authMechanismProperties=AWS_SESSION_TOKEN:s3cret', 'mongodb+srv://db.example/'],
])(
  'keeps the secrets of a connection string out of the settings, and finds them again',
  async (uri, open) => {
    const secrets = keychain();
    expect(await keepServerUri(uri, secrets)).toBe(open);
    expect(await recallServerUri(open, secrets)).toBe(uri);
  },
);

it('asks before text, or a certificate that nobody checks, crosses a network', () => {
  const isAccepted = (uri: string) => {
    try {
      requireProtectedTransport(uri, false);
      return true;
    } catch {
      return false;
    }
  };
  expect(isAccepted('mongodb://db.example/?tls=true')).toBe(true);
  expect(isAccepted('mongodb://127.0.0.1/')).toBe(true);
  expect(isAccepted('mongodb://db.example/')).toBe(false);
  expect(isAccepted('mongodb://db.example/?tls=true&tlsInsecure=true')).toBe(false);
  expect(isAccepted('mongodb://db.example/?tls=true&tlsAllowInvalidCertificates=true')).toBe(false);
  expect(isAccepted('mongodb://db.example/?tls=true&tlsAllowInvalidHostnames=true')).toBe(false);
});
