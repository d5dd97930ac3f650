/** Thrown when this computer has no keychain, or refuses to open it. */
export class KeychainUnavailable extends Error {
  override readonly name = 'KeychainUnavailable';

  constructor(cause: unknown) {
    super('The keychain of this computer cannot be used.', { cause });
  }
}
