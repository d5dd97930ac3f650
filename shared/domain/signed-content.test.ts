import { describe, expect, test } from 'vitest';
import { amendedContent, signedContent } from './signed-content.ts';

const id = (digit: string) => digit.repeat(24);
const note = {
  visitId: 'VIS-00012',
  signedPatientId: id('a'),
  doctorId: id('d'),
  visitDate: '2026-03-10T08:00:00.000Z',
  chiefComplaint: 'Cough',
  plan: 'Rest',
  vitals: { heartRate: 72, weight: 70 },
  followUp: { required: true, date: '2026-03-24' },
  signedBy: id('d'),
  signedAt: '2026-03-10T08:20:00.000Z',
};

describe('what is signed', () => {
  test('is the same whatever the order of its fields, and whether nothing is absent or undefined', () => {
    const { plan, ...others } = note;
    const turned = {
      plan,
      subjective: undefined,
      ...others,
      vitals: { weight: 70, heartRate: 72, bmi: undefined },
    };
    expect(signedContent(turned)).toBe(signedContent(note));
  });

  test('is another with every field that is changed', () => {
    const changes = [
      { visitId: 'VIS-00013' },
      { signedPatientId: id('b') },
      { doctorId: id('e') },
      { visitDate: '2026-03-11T08:00:00.000Z' },
      { chiefComplaint: 'Cough ' },
      { subjective: 'x' },
      { objective: 'x' },
      { assessment: 'x' },
      { plan: 'rest' },
      { vitals: { heartRate: 73, weight: 70 } },
      { diagnosis: [{ icdCode: 'J20.9', type: 'primary' as const }] },
      { testsOrdered: [{ testName: 'Full blood count', urgency: 'routine' as const }] },
      { followUp: { required: true, date: '2026-03-25' } },
      { attachments: [{ fileUrl: 'gridfs://attachments/1', fileName: 'a.pdf', uploadedAt: note.signedAt }] },
      { signedBy: id('e') },
      { signedAt: '2026-03-10T08:20:01.000Z' },
    ];
    const texts = changes.map((change) => signedContent({ ...note, ...change }));
    expect(new Set([signedContent(note), ...texts]).size).toBe(changes.length + 1);
  });

  test('leaves room for what comes later', () => {
    const booked = { ...note, followUp: { ...note.followUp, appointmentId: id('f') } };
    expect(signedContent(booked)).toBe(signedContent(note));
  });
});

test('an amendment depends on what stands before it', () => {
  const amendment = {
    text: 'Amlodipine 5 mg',
    reason: 'Dose forgotten',
    author: id('d'),
    authorName: 'Dr Amara Lindqvist',
    addedAt: note.signedAt,
  };
  expect(amendedContent('1', amendment)).not.toBe(amendedContent('2', amendment));
  expect(amendedContent('1', { ...amendment, text: 'Amlodipine 10 mg' })).not.toBe(
    amendedContent('1', amendment),
  );
});
