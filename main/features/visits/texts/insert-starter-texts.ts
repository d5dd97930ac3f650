import type { LetterTemplate } from '#shared/domain/letter-template.ts';
import { type NotePhrase, type NoteTemplate, takenIn } from '#shared/domain/note-text.ts';
import type { Collections } from '../../../database/collections.ts';
import { firstRevision } from '../../../database/first-revision.ts';
import type { Transaction } from '../../../database/transaction.ts';
import { starterLetters, starterPhrases, starterTemplates } from './starter-texts.ts';
import { insertTexts } from './text-repository.ts';

interface StarterTexts {
  phrases: NotePhrase[];
  templates: NoteTemplate[];
  letters: LetterTemplate[];
}

/** The phrases, templates and letters that a clinic begins with. They are nobody's own: administrators change them. */
export function newStarterTexts(systemUserId: string, now: Date): StarterTexts {
  const owned = { ownerId: systemUserId, scope: 'clinic' } as const;
  return {
    phrases: starterPhrases.map((phrase) => ({
      ...firstRevision(now, systemUserId),
      ...phrase,
      ...owned,
      takenIn: takenIn(owned),
    })),
    templates: starterTemplates.map((template) => ({
      ...firstRevision(now, systemUserId),
      ...template,
      ...owned,
    })),
    letters: starterLetters.map((letter) => ({ ...firstRevision(now, systemUserId), ...letter, ...owned })),
  };
}

/** Writes them with the clinic's first documents. */
export async function insertStarterTexts(
  collections: Collections,
  systemUserId: string,
  transaction: Transaction,
): Promise<void> {
  const { phrases, templates, letters } = newStarterTexts(systemUserId, transaction.now);
  await insertTexts(collections.notePhrases, phrases, transaction);
  await insertTexts(collections.noteTemplates, templates, transaction);
  await insertTexts(collections.letterTemplates, letters, transaction);
}
