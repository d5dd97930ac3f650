import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** Bytes sealed with AES-256-GCM, each part in base 64. */
export const sealedBytes = z.object({ nonce: z.string(), sealed: z.string(), tag: z.string() });
export type SealedBytes = z.infer<typeof sealedBytes>;

/** Seals bytes under a 32-byte key. */
export function seal(plain: Uint8Array, key: Uint8Array): SealedBytes {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return {
    nonce: nonce.toString('base64'),
    sealed: sealed.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
  };
}

/** Opens what `seal` sealed; undefined where the key is another one or the bytes were changed. */
export function unseal({ nonce, sealed, tag }: SealedBytes, key: Uint8Array): Buffer | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'));
    decipher.setAuthTag(Buffer.from(tag, 'base64'));
    return Buffer.concat([decipher.update(Buffer.from(sealed, 'base64')), decipher.final()]);
  } catch {
    return undefined;
  }
}
