import { z } from 'zod';
import { appointmentType } from './appointment.ts';
import { documentFields, line, objectId, requiredLine, softDeleteFields } from './primitives.ts';

export const textScopes = ['personal', 'clinic'] as const;
export type TextScope = (typeof textScopes)[number];

export const textKinds = ['phrase', 'template', 'letter'] as const;
export const textKind = z.enum(textKinds);
export type TextKind = (typeof textKinds)[number];

/** Whose a text is, and whether the whole clinic has it. */
export const ownership = {
  ...documentFields,
  ...softDeleteFields,
  ownerId: objectId(),
  scope: z.enum(textScopes),
};

const ABBREVIATION = /^[\p{L}\p{N}][\p{L}\p{N}-]*$/u;

/** Letters, digits and `-`, in lower case: what is typed behind a full stop. A refinement, since BSON's patterns know no `\p`. */
const abbreviation = () =>
  requiredLine(20)
    .toLowerCase()
    .refine((text) => ABBREVIATION.test(text), 'INVALID_ABBREVIATION');

const someText = () => z.string().max(5_000, 'TOO_LONG');

/** The `notePhrases` collection: an abbreviation, typed as `.bp`, and what stands in the note instead. */
export const notePhraseSchema = z.object({
  ...ownership,
  abbreviation: abbreviation(),
  text: someText().refine((text) => text.trim() !== '', 'REQUIRED'),
  /** Where the abbreviation is taken: the owner's id or `clinic`; absent once the phrase is deleted. */
  takenIn: line(30).optional(),
});
export type NotePhrase = z.infer<typeof notePhraseSchema>;

/** The parts that a template may fill, in the order they are written. */
export const templateParts = ['subjective', 'objective', 'assessment', 'plan'] as const;
export type TemplatePart = (typeof templateParts)[number];

/** The `noteTemplates` collection: text for several parts of a note at once. */
export const noteTemplateSchema = z.object({
  ...ownership,
  name: requiredLine(80),
  /** The types of appointment that it is for; none means all. */
  appointmentTypes: z.array(appointmentType).max(10),
  /** The complaints that it is for, "cough"; none means all. */
  complaints: z.array(requiredLine(60)).max(20, 'TOO_MANY'),
  subjective: someText().optional(),
  objective: someText().optional(),
  assessment: someText().optional(),
  plan: someText().optional(),
});
export type NoteTemplate = z.infer<typeof noteTemplateSchema>;

/** Where the abbreviation of a phrase must not be taken twice. */
export function takenIn({ scope, ownerId }: Pick<NotePhrase, 'scope' | 'ownerId'>): string {
  return scope === 'clinic' ? 'clinic' : ownerId;
}

/** Whether anything stands in a template's parts. */
export function hasTemplateText(template: Partial<Record<TemplatePart, string | null | undefined>>): boolean {
  return templateParts.some((part) => template[part]?.trim());
}
