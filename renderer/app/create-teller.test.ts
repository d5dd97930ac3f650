import { describe, expect, it } from 'vitest';
import { createTeller } from './create-teller.ts';

interface Call {
  value: string;
  succeed: () => void;
  fail: () => void;
}

/** Main, which answers each call when the test says so. */
function slowMain() {
  const calls: Call[] = [];
  const tell = createTeller(
    (value: string) =>
      new Promise<void>((resolve, reject) => {
        calls.push({ value, succeed: resolve, fail: () => reject(new Error('gone')) });
      }),
  );
  return { calls, tell, told: () => calls.map(({ value }) => value) };
}

describe('telling main the newest', () => {
  it('tells the first at once and the next when main has answered', async () => {
    const { calls, tell, told } = slowMain();
    tell('one');
    tell('two');
    expect(told()).toEqual(['one']);
    calls[0]?.succeed();
    await expect.poll(told).toEqual(['one', 'two']);
  });

  it('leaves out what is old by then', async () => {
    const { calls, tell, told } = slowMain();
    tell('one');
    tell('two');
    tell('three');
    calls[0]?.succeed();
    await expect.poll(told).toEqual(['one', 'three']);
  });

  it('goes on where a call fails, while it is under way and later', async () => {
    const { calls, tell, told } = slowMain();
    tell('one');
    tell('two');
    calls[0]?.fail();
    await expect.poll(told).toEqual(['one', 'two']);
    calls[1]?.fail();
    const tellAgain = () => {
      tell('three');
      return told();
    };
    await expect.poll(tellAgain).toEqual(['one', 'two', 'three']);
  });
});
