import { describe, expect, it } from 'vitest';
import type { LetterTemplateView } from '#shared/contract/note-texts.ts';
import type { LetterKind } from '#shared/domain/letter.ts';
import { offeredLetters } from './offered-letters.ts';

const MOMENT = '2026-03-10T08:00:00.000Z';
const template = (kind: LetterKind, name: string): LetterTemplateView => ({
  _id: name,
  revision: 1,
  updatedAt: MOMENT,
  kind,
  name,
  text: `Text of ${name}`,
  scope: 'clinic',
  isOwn: false,
  mayChange: false,
});

describe('the letters that are offered', () => {
  it('are those that come with the application where the clinic has none', () => {
    expect(offeredLetters([]).map(({ name, templateId }) => [name, templateId])).toEqual([
      ['Sick note', undefined],
      ['Note for school', undefined],
      ['Referral', undefined],
    ]);
  });

  it('are the clinic’s, by kind and name, and for another kind what comes with the application', () => {
    const offered = offeredLetters([
      template('referral', 'Referral to physiotherapy'),
      template('sick-note', 'Certificate'),
      template('referral', 'Referral to a specialist'),
    ]);
    expect(offered.map(({ name }) => name)).toEqual([
      'Certificate',
      'Note for school',
      'Referral to a specialist',
      'Referral to physiotherapy',
    ]);
    expect(offered[3]).toMatchObject({ kind: 'referral', text: 'Text of Referral to physiotherapy' });
  });
});
