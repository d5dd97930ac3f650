import { expect, it } from 'vitest';
import { fileKindOf } from './file-kind.ts';

const bytes = (...given: number[]) => new Uint8Array(given);
const text = (words: string) => new TextEncoder().encode(words);

it.each([
  ['pdf', text('%PDF-1.7 …')],
  ['png', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0)],
  ['jpeg', bytes(0xff, 0xd8, 0xff, 0xe0)],
  ['webp', bytes(...text('RIFF'), 1, 0, 0, 0, ...text('WEBPVP8 '))],
  ['text', text('Potassium 4.2 mmol/l\r\n\tµ')],
  [undefined, bytes()],
  [undefined, text('MZ\u0000')],
  [undefined, bytes(0xc3, 0x28)],
])('a file is known as %s by its bytes', (kind, given) => {
  expect(fileKindOf(given)).toBe(kind);
});
