import { describe, expect, it } from 'vitest';
import { applyTemplate, rankTemplates } from './note-text-templates.ts';

const template = (
  name: string,
  complaints: string[],
  appointmentTypes: ('consultation' | 'routine-checkup')[] = [],
) => ({ name, complaints, appointmentTypes, scope: 'clinic' as const });

describe('templates in the order in which they are offered', () => {
  const all = [
    template('Anything', []),
    template('Cough', ['cough', 'Erkältung']),
    template('Check-up', [], ['routine-checkup']),
  ];
  const order = (complaint: string, appointmentType?: 'consultation' | 'routine-checkup') =>
    rankTemplates(all, { complaint, appointmentType }).map(({ name }) => name);

  it('begin with what fits complaint and type of appointment', () => {
    expect(order('Dry COUGHING at night')).toEqual(['Cough', 'Anything', 'Check-up']);
    expect(order('erkaltung')[0]).toBe('Cough');
    expect(order('yearly check', 'routine-checkup')).toEqual(['Check-up', 'Anything', 'Cough']);
    expect(order('hiccough')[0]).toBe('Anything');
  });

  it('have a person’s own before the clinic’s', () => {
    const own = { ...template('Zebra', []), scope: 'personal' as const };
    expect(rankTemplates([...all, own], { complaint: '', appointmentType: undefined })[0]).toBe(own);
  });
});

describe('applying a template', () => {
  it('fills empty parts, adds a paragraph to others, and touches nothing else', () => {
    const changed = applyTemplate(
      { subjective: 'Cough for ___ days.', plan: '- Rest', assessment: '  ' },
      { subjective: '', objective: 'Clear chest', plan: 'Fluids\n\n' },
      {},
    );
    expect(changed).toEqual({ subjective: 'Cough for ___ days.', plan: 'Fluids\n\n- Rest' });
  });

  it('fills in the variables of the template, not those in what was typed', () => {
    const changed = applyTemplate({ plan: '{age}' }, { plan: 'as {age}' }, { age: '54 years' });
    expect(changed.plan).toBe('as {age}\n\n54 years');
  });
});
