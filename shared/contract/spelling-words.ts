import { z } from 'zod';
import { spellingWord } from '../domain/spelling-word.ts';
import { channel } from './channel.ts';

/** The clinic's words, by name. */
const spellingWords = z.object({ words: z.array(z.string()) });

const access = 'spelling.edit';
const audit = { rule: 'change', action: 'UPDATE', resource: 'Clinic' } as const;

/** What the spell check takes as right beside its dictionary, at every workstation of the clinic. */
export const spellingWordChannels = {
  'clinic.listSpellingWords': channel({
    input: z.object({}),
    output: spellingWords,
    access,
    audit: { rule: 'none' },
  }),
  /** A word that is there already stays there once. */
  'clinic.addSpellingWord': channel({
    input: z.object({ word: spellingWord() }),
    output: spellingWords,
    access,
    audit,
  }),
  'clinic.removeSpellingWord': channel({
    input: z.object({ word: spellingWord() }),
    output: spellingWords,
    access,
    audit,
  }),
} as const;
