/** What was typed, trimmed; `undefined` where nothing was. */
export function typed(text: string): string | undefined {
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** An object without its empty fields; `undefined` where all are. */
export function typedGroup<Group extends object>(group: Group): Group | undefined {
  const filled = Object.entries(group).filter(([, value]) => value !== undefined);
  return filled.length > 0 ? (Object.fromEntries(filled) as Group) : undefined;
}
