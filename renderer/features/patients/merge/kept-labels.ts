import { words } from '#shared/words/words.ts';

const { photo, joinedFields } = words.registry.merge;

const labels: Record<string, string> = { ...words.patients.fields, ...joinedFields, profilePicture: photo };
/** What is said with another field. */
const said: Record<string, string> = { isDateOfBirthEstimated: 'dateOfBirth' };

/** What people call the fields that stayed as they were changed since a merge, each once. */
export function keptLabels(kept: readonly string[]): string[] {
  const fields = new Set(kept.map((field) => said[field] ?? field));
  return [...fields].map((field) => labels[field] ?? field);
}
