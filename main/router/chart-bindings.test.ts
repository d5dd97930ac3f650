import { expect, it } from 'vitest';
import { createChartBindings } from './chart-bindings.ts';

it('means one patient in one session, and the same one when it is asked for again', () => {
  const bindings = createChartBindings();
  const binding = bindings.open('monday', 'elena');
  expect(bindings.open('monday', 'elena')).toBe(binding);
  expect(bindings.open('monday', 'omar')).not.toBe(binding);
  expect(bindings.patientOf('monday', binding)).toBe('elena');
  expect(bindings.patientOf('tuesday', binding)).toBeUndefined();
  expect(bindings.patientOf('monday', 'made up')).toBeUndefined();
});

it('ends with its session, also for a session that comes back', () => {
  const bindings = createChartBindings();
  const before = bindings.open('monday', 'elena');
  bindings.open('tuesday', 'omar');
  expect(bindings.patientOf('monday', before)).toBeUndefined();
  expect(bindings.patientOf('tuesday', before)).toBeUndefined();
});

it('gives up the one that was used longest ago where too many are open', () => {
  const bindings = createChartBindings();
  const first = bindings.open('monday', 'first');
  const second = bindings.open('monday', 'second');
  for (let other = 0; other < 48; other += 1) bindings.open('monday', `other ${other}`);
  expect(bindings.patientOf('monday', first)).toBe('first');
  bindings.open('monday', 'one more');
  expect(bindings.patientOf('monday', first)).toBe('first');
  expect(bindings.patientOf('monday', second)).toBeUndefined();
});
