import { describe, expect, it } from 'vitest';
import { clinicLogo, letterheadLines, logoTypeOf, MAX_LOGO_BYTES } from './letterhead.ts';

const base64Of = (...bytes: number[]) => btoa(String.fromCharCode(...bytes));
/** A file that begins as a PNG does, with so many bytes. */
const png = (bytes: number) => btoa(`\x89PNG\r\n\x1a\n${'\0'.repeat(bytes - 8)}`);
const codesOf = (base64: string) =>
  clinicLogo()
    .safeParse(base64)
    .error?.issues.map(({ message }) => message) ?? [];

describe('a logo', () => {
  it('is known by its bytes', () => {
    expect(logoTypeOf(png(40))).toBe('image/png');
    expect(logoTypeOf(base64Of(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg');
    expect(logoTypeOf(btoa('<svg/>'))).toBeUndefined();
  });

  it('is a PNG or a JPEG and small', () => {
    expect(codesOf(png(MAX_LOGO_BYTES))).toEqual([]);
    expect(codesOf(png(MAX_LOGO_BYTES + 1))).toEqual(['LOGO_TOO_LARGE']);
    expect(codesOf(btoa('<svg/>'))).toContain('LOGO_NOT_A_PICTURE');
    expect(codesOf('not Base64')).toContain('LOGO_NOT_A_PICTURE');
  });
});

it('a letterhead may be empty, and its address has several lines', () => {
  expect(letterheadLines.parse({})).toEqual({});
  expect(letterheadLines.parse({ address: 'Main Street 1\n1010 Vienna' }).address).toContain('\n');
});
