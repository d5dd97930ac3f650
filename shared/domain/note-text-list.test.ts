import { describe, expect, it } from 'vitest';
import { continueList } from './note-text-list.ts';

/** What stands there after Enter at `|`; undefined where Enter does what it always does. */
function enter(text: string): string | undefined {
  const cursor = text.indexOf('|');
  const plain = text.replace('|', '');
  const step = continueList(plain, cursor);
  return step && plain.slice(0, step.from) + step.insert + plain.slice(step.to);
}

describe('Enter in a list', () => {
  it('begins the next entry likewise', () => {
    expect(enter('- Rest|')).toBe('- Rest\n- ');
    expect(enter('Plan:\n  - Rest|\nmore')).toBe('Plan:\n  - Rest\n  - \nmore');
    expect(enter('9. Rest|')).toBe('9. Rest\n10. ');
    expect(enter('- Rest| and fluids')).toBe('- Rest\n-  and fluids');
  });

  it('ends it in an empty entry', () => {
    expect(enter('- Rest\n- |')).toBe('- Rest\n');
    expect(enter('1. Rest\n2. |\nEnd')).toBe('1. Rest\n\nEnd');
  });

  it('is a new line anywhere else', () => {
    for (const text of ['Rest|', '-Rest|', '|- Rest', '-| Rest', '1.5 mg|', ''])
      expect(enter(text)).toBeUndefined();
  });
});
