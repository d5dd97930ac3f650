import { describe, expect, it } from 'vitest';
import { letterWords } from '../words/letters.ts';
import { letterKinds } from './letter.ts';
import { fillLetter, letterVariables, namesVariable, variablesOf } from './letter-variables.ts';

describe('the text of a letter', () => {
  it('has values where it names variables, in whatever case', () => {
    expect(
      fillLetter('{patient} is unfit from {From} to {TO}.', { patient: 'Ida Berg', from: '1', to: '3' }),
    ).toBe('Ida Berg is unfit from 1 to 3.');
  });

  it('has a gap where nothing is known', () => {
    expect(fillLetter('Dear {recipient}, {reason}', { reason: '  ' })).toBe('Dear ___, ___');
  });

  it('leaves braces alone that name nothing', () => {
    expect(fillLetter('{constructor} {}', {})).toBe('{constructor} {}');
  });

  it('puts a value in as it is, also one that looks like a variable or a pattern', () => {
    expect(fillLetter('{complaint}', { complaint: '{patient} $& $1' })).toBe('{patient} $& $1');
  });

  it.each(letterKinds)('of a %s names only variables that there are', (kind) => {
    const everything = Object.fromEntries(letterVariables.map((name) => [name, 'x']));
    expect(fillLetter(letterWords.templates[kind].text, everything)).not.toMatch(/[{}]|___/);
  });

  it.each(letterKinds)('of a %s names only those that are offered for it', (kind) => {
    const { text } = letterWords.templates[kind];
    for (const name of letterVariables.filter((variable) => namesVariable(text, variable))) {
      expect(variablesOf(kind)).toContain(name);
    }
  });

  it('is offered nothing of the record for an employer or a school but the diagnosis', () => {
    for (const kind of ['sick-note', 'school-note'] as const) {
      expect(variablesOf(kind)).toEqual([
        'patient',
        'birthDate',
        'age',
        'today',
        'visitDate',
        'doctor',
        'clinic',
        'diagnosis',
        'from',
        'to',
      ]);
    }
  });
});
