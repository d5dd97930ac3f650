import { z } from 'zod';
import { letterTemplateSchema } from '../domain/letter-template.ts';
import { notePhraseSchema, noteTemplateSchema, textKind, textScopes } from '../domain/note-text.ts';
import { objectId } from '../domain/primitives.ts';
import { channel } from './channel.ts';
import { editsOf } from './edits.ts';

const shown = {
  isOwn: z.boolean(),
  /** Whether the person who asks may change and delete it. */
  mayChange: z.boolean(),
  /** Who made it; absent with those that came with the application. */
  ownerName: z.string().optional(),
};
const hidden = {
  createdAt: true,
  updatedBy: true,
  ownerId: true,
  deletedAt: true,
  deletedBy: true,
} as const;

export const phraseView = notePhraseSchema.omit({ ...hidden, takenIn: true }).extend(shown);
export type PhraseView = z.infer<typeof phraseView>;

export const templateView = noteTemplateSchema.omit(hidden).extend(shown);
export type TemplateView = z.infer<typeof templateView>;

export const letterTemplateView = letterTemplateSchema.omit(hidden).extend(shown);
export type LetterTemplateView = z.infer<typeof letterTemplateView>;

const scope = z.enum(textScopes);
const phrase = notePhraseSchema.pick({ abbreviation: true, text: true });
const template = noteTemplateSchema.pick({
  name: true,
  appointmentTypes: true,
  complaints: true,
  subjective: true,
  objective: true,
  assessment: true,
  plan: true,
});

export const newPhrase = phrase.extend({ scope });
export type NewPhrase = z.infer<typeof newPhrase>;
export const newTemplate = template.extend({ scope });
export type NewTemplate = z.infer<typeof newTemplate>;
export const newLetterTemplate = letterTemplateSchema.pick({
  kind: true,
  name: true,
  text: true,
  scope: true,
});
export type NewLetterTemplate = z.infer<typeof newLetterTemplate>;

const change = { rule: 'change', resource: 'Clinic' } as const;
const access = 'texts.edit';

/** The phrases and templates of notes, and the templates of letters: one's own and the clinic's. They hold no patient's data. */
export const noteTextChannels = {
  'visits.listNoteTexts': channel({
    input: z.object({}),
    output: z.object({
      phrases: z.array(phraseView),
      templates: z.array(templateView),
      letters: z.array(letterTemplateView),
    }),
    access,
    audit: { rule: 'none' },
  }),
  'visits.addPhrase': channel({
    input: newPhrase,
    output: phraseView,
    access,
    audit: { ...change, action: 'CREATE' },
  }),
  /** Changed by who made it, and one of the clinic by an administrator as well. */
  'visits.changePhrase': channel({
    input: z.object({ textId: objectId(), edits: editsOf(newPhrase.shape) }),
    output: phraseView,
    access,
    audit: { ...change, action: 'UPDATE' },
  }),
  'visits.addTemplate': channel({
    input: newTemplate,
    output: templateView,
    access,
    audit: { ...change, action: 'CREATE' },
  }),
  'visits.changeTemplate': channel({
    input: z.object({ textId: objectId(), edits: editsOf(newTemplate.shape) }),
    output: templateView,
    access,
    audit: { ...change, action: 'UPDATE' },
  }),
  'visits.addLetterTemplate': channel({
    input: newLetterTemplate,
    output: letterTemplateView,
    access,
    audit: { ...change, action: 'CREATE' },
  }),
  'visits.changeLetterTemplate': channel({
    input: z.object({ textId: objectId(), edits: editsOf(newLetterTemplate.shape) }),
    output: letterTemplateView,
    access,
    audit: { ...change, action: 'UPDATE' },
  }),
  'visits.removeNoteText': channel({
    input: z.object({ kind: textKind, textId: objectId(), revision: notePhraseSchema.shape.revision }),
    output: z.object({ textId: objectId() }),
    access,
    audit: { ...change, action: 'DELETE' },
  }),
  /** Takes a deletion back. */
  'visits.restoreNoteText': channel({
    input: z.object({ kind: textKind, textId: objectId() }),
    output: z.object({ textId: objectId() }),
    access,
    audit: { ...change, action: 'UPDATE' },
  }),
} as const;
