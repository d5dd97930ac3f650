import { describe, expect, it } from 'vitest';
import { settingsInput, settingsValues } from './use-save-settings.ts';

const base = { name: 'Clinic', timeZone: 'Europe/Vienna', locale: 'en-GB', idleMinutes: 5 };

describe('what a note needs, in the settings', () => {
  it('is the usual until somebody chooses, and is not written by saving something else', () => {
    const values = settingsValues(base);
    expect(values.noteRequirements).toEqual(['assessment', 'plan', 'diagnosis']);
    expect(settingsInput({ ...values, name: 'Other' }, base)).toEqual({
      ...base,
      name: 'Other',
      noteRequirements: undefined,
    });
  });

  it('is written in one order, whatever was ticked first, and may be nothing', () => {
    const values = settingsValues(base);
    const ticked = settingsInput({ ...values, noteRequirements: ['vitals', 'plan', 'subjective'] }, base);
    expect(ticked.noteRequirements).toEqual(['subjective', 'plan', 'vitals']);
    expect(settingsInput({ ...values, noteRequirements: [] }, base).noteRequirements).toEqual([]);
    const chosen = { ...base, noteRequirements: [] };
    expect(settingsInput(settingsValues(chosen), chosen).noteRequirements).toEqual([]);
  });
});
