import type { AppointmentType } from './appointment.ts';
import { foldName } from './name-words.ts';
import { type NoteTemplate, type TemplatePart, templateParts } from './note-text.ts';
import { fillVariables, type NoteVariableValues } from './note-text-variables.ts';

type Ranked = Pick<NoteTemplate, 'name' | 'appointmentTypes' | 'complaints' | 'scope'>;

/** How well a template fits: 0 where it is meant for something else, more the closer it is to what is at hand. */
export function templateFit(
  template: Omit<Ranked, 'name' | 'scope'>,
  visit: { complaint: string; appointmentType: AppointmentType | undefined },
): number {
  const complaint = ` ${foldName(visit.complaint).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const { appointmentTypes, complaints } = template;
  // "cough" fits "dry coughing", and not "hiccough": the beginning of a word counts.
  const fitsComplaint = complaints.some((word) => complaint.includes(` ${foldName(word)}`));
  const fitsType = visit.appointmentType !== undefined && appointmentTypes.includes(visit.appointmentType);
  const isForOtherType = appointmentTypes.length > 0 && !fitsType;
  const isForOtherComplaint = complaints.length > 0 && !fitsComplaint;
  if (isForOtherType || isForOtherComplaint) return 0;
  return 1 + (fitsComplaint ? 2 : 0) + (fitsType ? 1 : 0);
}

/** Templates in the order in which they are offered: what fits best first, a person's own before the clinic's, then by name. */
export function rankTemplates<T extends Ranked>(
  templates: readonly T[],
  visit: { complaint: string; appointmentType: AppointmentType | undefined },
): T[] {
  const fits = new Map(templates.map((template) => [template, templateFit(template, visit)]));
  const fitOf = (template: T) => fits.get(template) ?? 0;
  return [...templates].sort(
    (a, b) =>
      fitOf(b) - fitOf(a) ||
      Number(b.scope === 'personal') - Number(a.scope === 'personal') ||
      a.name.localeCompare(b.name),
  );
}

/** Text behind what stands there already, as a paragraph of its own. */
export function withParagraph(before: string | undefined, added: string): string {
  const text = before?.trimEnd() ?? '';
  return text ? `${text}\n\n${added}` : added;
}

type Parts = Partial<Record<TemplatePart, string | undefined>>;

/** What each part of a note is once a template is applied: only the parts that change. What stands there stays. */
export function applyTemplate(
  template: Parts,
  note: Parts,
  values: NoteVariableValues,
): Partial<Record<TemplatePart, string>> {
  const changed: Partial<Record<TemplatePart, string>> = {};
  for (const part of templateParts) {
    const text = template[part]?.trim();
    if (text) changed[part] = withParagraph(note[part], fillVariables(text, values));
  }
  return changed;
}
