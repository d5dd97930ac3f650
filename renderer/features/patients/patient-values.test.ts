import { describe, expect, it } from 'vitest';
import type { PatientDetails } from '#shared/contract/patients.ts';
import { changedFields } from '../../components/form/field-edits.ts';
import { patientRules } from './patient-rules.ts';
import { patientBase, patientInput, patientValues } from './patient-values.ts';

const reading = { locale: 'en-GB', today: '2026-11-24' };
const elena: PatientDetails = {
  _id: '0'.repeat(24),
  patientId: 'PAT-00417',
  firstName: 'Elena',
  lastName: 'Petrova',
  dateOfBirth: '1972-04-03',
  gender: 'female',
  status: 'active',
  revision: 1,
  address: { city: 'Wien' },
  insurance: { provider: 'ÖGK', validUntil: '2026-12-31' },
  createdAt: '2025-03-04T09:00:00Z',
};

describe('the patient form', () => {
  it('changes nothing where nothing was typed', () => {
    const next = patientInput(patientValues(elena, reading), reading);
    expect(changedFields(patientBase(elena), next)).toEqual({});
  });

  it('sends a group as a whole, with what it was', () => {
    const values = patientValues(elena, reading);
    const next = patientInput({ ...values, address: { ...values.address, street: ' Ring 1 ' } }, reading);
    expect(changedFields(patientBase(elena), next)).toEqual({
      address: { base: { city: 'Wien' }, value: { street: 'Ring 1', city: 'Wien' } },
    });
  });

  it('asks at registration for name, birth date and sex', () => {
    const errors = patientRules('registration', reading)(patientValues(undefined, reading));
    expect(Object.keys(errors).sort()).toEqual(['dateOfBirth', 'firstName', 'gender', 'lastName']);
    expect(new Set(Object.values(errors)).size).toBe(1);
  });

  it('lets an edit leave unknown what was unknown', () => {
    const { dateOfBirth: _date, gender: _gender, ...unknown } = elena;
    expect(patientRules('edit', reading)(patientValues(unknown, reading))).toEqual({});
  });

  it('refuses a birth that is still to come', () => {
    const values = { ...patientValues(elena, reading), dateOfBirth: '25 Nov 2026' };
    expect(Object.keys(patientRules('edit', reading)(values))).toEqual(['dateOfBirth']);
  });
});
