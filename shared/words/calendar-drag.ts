/** What stands on the ghost of a drag in the calendar. */
export const calendarDragWords = {
  ghost: '{start}–{end} · {count} min',
  taken: 'taken',
} as const;
