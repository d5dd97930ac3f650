import { describe, expect, it } from 'vitest';
import type { VisitPaper } from '#shared/contract/visit-printing.ts';
import type { Formats } from '../../../app/formats.ts';
import { plainSummary } from './plain-summary.ts';

const same = (text: string) => text;
const formats: Formats = {
  date: same,
  weekdayDate: (date) => `day ${date}`,
  shortWeekdayDate: same,
  dayOf: (moment) => moment.slice(0, 10),
  time: (moment) => moment.slice(11, 16),
  dateTime: same,
  age: same,
  shortAge: same,
};

const paper: VisitPaper = {
  printId: '6f1c2d3e-4b5a-4c6d-8e7f-9a0b1c2d3e4f',
  preparedAt: '2026-03-10T09:20:00.000Z',
  preparedBy: 'Dr Amara Lindqvist',
  kind: 'summary',
  isAltered: false,
  letterhead: { name: 'Test Clinic' },
  patient: {
    _id: '665000000000000000000001',
    patientId: 'PAT-00001',
    firstName: 'Elena',
    lastName: 'Petrova',
    status: 'active',
    revision: 1,
    createdAt: '2026-03-01T09:00:00.000Z',
  },
  visit: {
    _id: '665000000000000000000002',
    visitId: 'VIS-00001',
    visitDate: '2026-03-10T09:00:00.000Z',
    status: 'draft',
    chiefComplaint: 'Tired for weeks ',
    plan: 'Rest',
    diagnosis: [
      { icdCode: 'R53.83', description: 'Other fatigue', type: 'primary' },
      { icdCode: 'D64.9', type: 'secondary' },
    ],
    testsOrdered: [
      { testName: 'Full blood count', type: 'laboratory', urgency: 'routine' },
      { type: 'a type of our own', urgency: 'routine' },
    ],
    followUp: { required: true, date: '2026-03-24', notes: 'Bring the results' },
  },
  doctorName: 'Dr Amara Lindqvist',
  medications: [
    { name: 'Iron', dosage: '100 mg', frequency: 'once a day', duration: '3 months', refillsAllowed: 0 },
  ],
};

describe('a visit in plain words', () => {
  it('has what it was for, what was found without codes, what to do and what is taken', () => {
    expect(plainSummary(paper, formats)).toEqual({
      cameFor: 'Tired for weeks',
      found: 'Other fatigue',
      toDo: 'Rest',
      tests:
        'Full blood count: a sample of yours is looked at to see how your body works\na type of our own: it tells us more about what troubles you',
      medicines: 'Iron 100 mg: once a day, for 3 months',
      comeBack: 'Come back on day 2026-03-24.\nBring the results',
      call: 'If you get worse or have a question, call us.',
    });
  });

  it('names the appointment where one is booked, and the number to call', () => {
    const told = plainSummary(
      {
        ...paper,
        letterhead: { name: 'Test Clinic', letterhead: { phone: '+43 1 2345' } },
        next: { dateTime: '2026-03-25T10:00:00.000Z', doctorName: 'Dr Haddad' },
        visit: { ...paper.visit, followUp: undefined },
      },
      formats,
    );
    expect(told.comeBack).toBe('Your next appointment is on 2026-03-25 at 10:00 with Dr Haddad.');
    expect(told.call).toContain('+43 1 2345');
  });
});
