import { expect, it } from 'vitest';
import { releaseMemory } from './release-memory.ts';

it('gives back what is large at once, also where it is a part of its memory', () => {
  const whole = Buffer.alloc(300_000, 1);
  releaseMemory(whole);
  expect(whole).toHaveLength(0);
  const part = Buffer.alloc(300_000, 1).subarray(0, 200_000);
  releaseMemory(part);
  expect(part.buffer.byteLength).toBe(0);
});

it('can be asked twice', () => {
  const bytes = Buffer.alloc(300_000);
  releaseMemory(bytes);
  expect(() => releaseMemory(bytes)).not.toThrow();
});

it('leaves what may share its memory with others', () => {
  const [one, other] = [Buffer.from('one'), Buffer.from('other')];
  releaseMemory(one);
  expect([one.toString(), other.toString()]).toEqual(['one', 'other']);
});
