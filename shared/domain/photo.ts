import { z } from 'zod';

/** A photo is this many pixels wide and high. */
export const PHOTO_PIXELS = 320;

/** And no larger than this. */
export const MAX_PHOTO_BYTES = 300 * 1024;

/** How the three bytes that every JPEG begins with, FF D8 FF, look in Base64. */
const JPEG_START = '/9j/';

function bytesOf(base64: string): number {
  const padding = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  return (base64.length / 4) * 3 - padding;
}

/** A photo as it crosses the boundary: the bytes of a JPEG in Base64. */
export const photoJpeg = () =>
  z
    .base64('PHOTO_NOT_JPEG')
    .refine((text) => text.startsWith(JPEG_START), 'PHOTO_NOT_JPEG')
    .refine((text) => bytesOf(text) <= MAX_PHOTO_BYTES, 'PHOTO_TOO_LARGE');

const ADDRESS = /^gridfs:\/\/photos\/([0-9a-f]{24})$/;

/** How `users.profilePicture` names a file of the bucket `photos`. */
export function photoAddress(fileId: string): string {
  return `gridfs://photos/${fileId}`;
}

/** The file that an address names; undefined for any other address: nothing is ever fetched from a network. */
export function photoIdOf(address: string | undefined): string | undefined {
  return ADDRESS.exec(address ?? '')?.[1];
}
