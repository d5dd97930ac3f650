import { expect, it } from 'vitest';
import { isSameProblem } from './problem-list.ts';

it.each([
  [
    'the same code',
    { icdCode: 'I10', description: 'Hypertension' },
    { icdCode: 'I10', text: 'High blood pressure' },
    true,
  ],
  ['other codes', { icdCode: 'I10', description: 'Asthma' }, { icdCode: 'J45', text: 'Asthma' }, false],
  [
    'the same words where one has no code',
    { icdCode: 'J45', description: 'Asthma ' },
    { text: 'asthma' },
    true,
  ],
  ['other words', { description: 'Asthma' }, { text: 'Gout' }, false],
  ['no words at all', { icdCode: 'I10' }, { text: '' }, false],
])('tells a problem from another by %s', (_what, diagnosis, problem, isSame) => {
  expect(isSameProblem(diagnosis, problem)).toBe(isSame);
});
