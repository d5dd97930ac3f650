/** One field's edit as the update channels take it. */
export interface Edit {
  base: unknown;
  value: unknown;
}

/** Whether two values are the same to a person: nothing, null and an empty list of fields are. */
function isSameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

/** The fields whose value is no longer what it was when the typing began, each with that base. */
export function changedFields<Fields extends object>(
  base: Fields,
  next: Fields,
): { [F in keyof Fields]?: Edit } {
  const edits: { [F in keyof Fields]?: Edit } = {};
  for (const field of Object.keys(next) as (keyof Fields)[]) {
    if (isSameValue(base[field], next[field])) continue;
    edits[field] = { base: base[field] ?? null, value: next[field] ?? null };
  }
  return edits;
}

function plain(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object') return value;
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, plain(inner)] as const)
    .filter(([, inner]) => inner !== null)
    .sort(([one], [other]) => one.localeCompare(other));
  return entries.length > 0 ? Object.fromEntries(entries) : null;
}

/** Where an error of an update belongs in the form: `edits.address.value.street` is `address.street`. */
export function editPath(path: string): string {
  return path.replace(/^edits\./, '').replace(/\.(value|base)(?=\.|$)/, '');
}
