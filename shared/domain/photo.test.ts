import { expect, it } from 'vitest';
import { MAX_PHOTO_BYTES, photoAddress, photoIdOf, photoJpeg } from './photo.ts';

const base64 = (bytes: number[]) => btoa(String.fromCharCode(...bytes));
const jpeg = (bytes: number) => btoa(`\xff\xd8\xff${'x'.repeat(bytes - 3)}`);

it('takes a JPEG up to the limit, to the byte', () => {
  expect(photoJpeg().safeParse(jpeg(MAX_PHOTO_BYTES)).success).toBe(true);
  expect(photoJpeg().safeParse(jpeg(MAX_PHOTO_BYTES + 1)).error?.issues[0]?.message).toBe('PHOTO_TOO_LARGE');
});

it('refuses what is no JPEG, whatever it is called', () => {
  const png = base64([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]);
  for (const text of [png, '', 'no base64', btoa('<svg onload=x>')])
    expect(photoJpeg().safeParse(text).error?.issues[0]?.message).toBe('PHOTO_NOT_JPEG');
});

it('names a file of the bucket, and reads no other address', () => {
  const id = '0123456789abcdef01234567';
  expect(photoIdOf(photoAddress(id))).toBe(id);
  for (const address of [
    undefined,
    '',
    'https://example.org/a.jpg',
    `gridfs://records/${id}`,
    `${photoAddress(id)}/x`,
  ])
    expect(photoIdOf(address)).toBeUndefined();
});
