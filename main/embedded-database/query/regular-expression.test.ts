import { describe, expect, it } from 'vitest';
import { BSONRegExp } from '../values/value.ts';
import { literalPrefix } from './regular-expression.ts';

describe('the literal beginning of an expression', () => {
  it.each<[string, string, string | undefined]>([
    ['^abc', '', 'abc'],
    ['^abc.*', '', 'abc'],
    ['^ab?c', '', 'a'],
    ['^ab*', '', 'a'],
    ['^ab{0,1}', '', 'a'],
    ['^ab+c', '', 'ab'],
    ['^a\\.b', '', 'a.b'],
    ['^a\\d', '', 'a'],
    ['^a(b|c)', '', undefined],
    ['^a[bc]', '', 'a'],
    ['^a|^b', '', undefined],
    ['^abc', 'i', undefined],
    ['abc', '', undefined],
    ['^', '', undefined],
    ['^ä😀', '', 'ä😀'],
  ])('%s with options "%s" is %s', (pattern, options, expected) => {
    expect(literalPrefix(new BSONRegExp(pattern, options))?.prefix).toBe(expected);
  });

  it('is not taken where a line may begin in the middle of the text', () => {
    expect(literalPrefix(new BSONRegExp('^abc', 'm'))).toBeUndefined();
  });
});
