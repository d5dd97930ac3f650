import { describe, expect, it } from 'vitest';
import { countActive, hiddenDoctorIds, isFilteredOut, noFilter } from './filter-rule.ts';

const heart = { _id: 'a'.repeat(24), department: 'Inner medicine', specialization: 'Cardiology' };
const skin = { _id: 'b'.repeat(24), department: 'Inner medicine', specialization: 'Dermatology' };
const any = { _id: 'c'.repeat(24), department: undefined, specialization: undefined };
const doctors = [heart, skin, any];

const appointment = { status: 'confirmed', type: 'consultation', arrivedAt: undefined } as const;

describe('the filter of the calendar', () => {
  it('leaves nothing out where nothing is chosen', () => {
    expect(hiddenDoctorIds(doctors, noFilter)).toEqual(new Set());
    expect(isFilteredOut(appointment, noFilter)).toBe(false);
    expect(countActive(noFilter)).toBe(0);
  });

  it('hides doctors by name and by speciality, and whoever has none of it', () => {
    expect(hiddenDoctorIds(doctors, { ...noFilter, hiddenDoctors: [skin._id] })).toEqual(new Set([skin._id]));
    const cardiology = { ...noFilter, specialities: ['Cardiology'] };
    expect(hiddenDoctorIds(doctors, cardiology)).toEqual(new Set([skin._id, any._id]));
    expect(hiddenDoctorIds(doctors, { ...cardiology, hiddenDoctors: [heart._id] }).size).toBe(3);
  });

  it('hides those of other departments, and of a chosen department those of other specialities', () => {
    const inner = { ...noFilter, departments: ['Inner medicine'] };
    expect(hiddenDoctorIds(doctors, inner)).toEqual(new Set([any._id]));
    expect(hiddenDoctorIds(doctors, { ...inner, specialities: ['Dermatology'] })).toEqual(
      new Set([heart._id, any._id]),
    );
  });

  it('goes by the status that people see: whoever is here is arrived, not confirmed', () => {
    const confirmed = { ...noFilter, statuses: ['confirmed' as const] };
    const here = { ...appointment, arrivedAt: '2026-03-10T08:00:00.000Z' };
    expect(isFilteredOut(appointment, confirmed)).toBe(false);
    expect(isFilteredOut(here, confirmed)).toBe(true);
    expect(isFilteredOut(here, { ...noFilter, statuses: ['arrived'] })).toBe(false);
  });

  it('wants both, a chosen status and a chosen type', () => {
    const filter = { ...noFilter, statuses: ['confirmed' as const], types: ['emergency' as const] };
    expect(isFilteredOut(appointment, filter)).toBe(true);
    expect(isFilteredOut({ ...appointment, type: 'emergency' }, filter)).toBe(false);
    expect(isFilteredOut({ ...appointment, type: 'emergency', status: 'scheduled' }, filter)).toBe(true);
    expect(countActive(filter)).toBe(2);
  });
});
