import { z } from 'zod';
import { base64Start, bytesOfBase64 } from './base64-file.ts';
import { storedFiles } from './stored-file.ts';

/** A photo is this many pixels wide and high. */
export const PHOTO_PIXELS = 320;

/** And no larger than this. */
export const MAX_PHOTO_BYTES = 300 * 1024;

/** A photo as it crosses the boundary: the bytes of a JPEG in Base64. */
export const photoJpeg = () =>
  z
    .base64('PHOTO_NOT_JPEG')
    .refine((text) => text.startsWith(base64Start['image/jpeg']), 'PHOTO_NOT_JPEG')
    .refine((text) => bytesOfBase64(text) <= MAX_PHOTO_BYTES, 'PHOTO_TOO_LARGE');

/** How `users.profilePicture` names a file of the bucket `photos`, and which one it names. */
export const { address: photoAddress, idOf: photoIdOf } = storedFiles('photos');
