import type { Gender } from '#shared/domain/user.ts';
import { genderLabels } from '#shared/words/labels.ts';
import { words } from '#shared/words/words.ts';
import { type Formats, useFormats } from '../../../app/formats.ts';

const labels: Record<string, string> = words.patients.fields;
const genders: Record<string, string> = genderLabels satisfies Record<Gender, string>;

const PLAIN_DATE = /^\d{4}-\d{2}-\d{2}$/;

function show(field: string, value: unknown, formats: Formats): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') {
    return Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== undefined && inner !== '')
      .map(([key, inner]) => `${labels[key] ?? key}: ${show(key, inner, formats)}`)
      .join('\n');
  }
  const text = String(value);
  if (field === 'gender') return genders[text] ?? text;
  return PLAIN_DATE.test(text) ? formats.date(text) : text;
}

/** What a patient's fields are called and how their values are written, for the question after a clash. */
export function usePatientFieldWords() {
  const formats = useFormats();
  return {
    fieldLabel: (field: string) => labels[field] ?? field,
    showValue: (field: string, value: unknown) => show(field, value, formats),
  };
}
