import { z } from 'zod';
import { base64Start, bytesOfBase64 } from './base64-file.ts';
import { freeText, line } from './primitives.ts';

/** No larger than this: it is read with every paper. */
export const MAX_LOGO_BYTES = 200 * 1024;

type LogoType = keyof typeof base64Start;

/** Which kind of picture the bytes are, whatever the file was called; undefined for anything but PNG and JPEG. */
export function logoTypeOf(base64: string): LogoType | undefined {
  const types = Object.keys(base64Start) as LogoType[];
  return types.find((type) => base64.startsWith(base64Start[type]));
}

/** A clinic's logo as it crosses the boundary: the bytes of a PNG or JPEG in Base64. */
export const clinicLogo = () =>
  z
    .base64('LOGO_NOT_A_PICTURE')
    .refine((text) => logoTypeOf(text) !== undefined, 'LOGO_NOT_A_PICTURE')
    .refine((text) => bytesOfBase64(text) <= MAX_LOGO_BYTES, 'LOGO_TOO_LARGE');

/** What stands beside the clinic's name above its papers. */
export const letterheadLines = z.object({
  /** Several lines, as on an envelope. */
  address: freeText(300).optional(),
  phone: line(60).optional(),
  email: line(254).optional(),
  website: line(200).optional(),
  /** A number of a register, a tax number: whatever must stand on the clinic's papers. */
  registration: line(200).optional(),
});
export type LetterheadLines = z.infer<typeof letterheadLines>;
