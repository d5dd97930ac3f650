import { describe, expect, it } from 'vitest';
import { clinicLogo, letterheadLines, logoTypeOf, MAX_LOGO_BYTES } from './letterhead.ts';

const png = (bytes: number) =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(bytes - 8)]);
const codesOf = (base64: string) =>
  clinicLogo()
    .safeParse(base64)
    .error?.issues.map(({ message }) => message) ?? [];

describe('a logo', () => {
  it('is known by its bytes', () => {
    expect(logoTypeOf(png(40).toString('base64'))).toBe('image/png');
    expect(logoTypeOf(Buffer.from([0xff, 0xd8, 0xff, 0xe0]).toString('base64'))).toBe('image/jpeg');
    expect(logoTypeOf(Buffer.from('<svg/>').toString('base64'))).toBeUndefined();
  });

  it('is a PNG or a JPEG and small', () => {
    expect(codesOf(png(MAX_LOGO_BYTES).toString('base64'))).toEqual([]);
    expect(codesOf(png(MAX_LOGO_BYTES + 1).toString('base64'))).toEqual(['LOGO_TOO_LARGE']);
    expect(codesOf(Buffer.from('<svg/>').toString('base64'))).toContain('LOGO_NOT_A_PICTURE');
    expect(codesOf('not Base64')).toContain('LOGO_NOT_A_PICTURE');
  });
});

it('a letterhead may be empty, and its address has several lines', () => {
  expect(letterheadLines.parse({})).toEqual({});
  expect(letterheadLines.parse({ address: 'Main Street 1\n1010 Vienna' }).address).toContain('\n');
});
